import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Actor, SignedIn } from '@app/identity';
import { nameSubstitute, partForOrganizer, type PartRow, withdrawSubstitute } from '@app/speakers';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { type Key, KEYS, ownPart } from './own-part.js';
import { NO_SUBSTITUTE, SubstitutePage, substituteQuery, type TypedSubstitute } from './substitute.page.js';

/** `person`: of whose place an organizer of the session speaks; left out: one's own, or that of whom one assists. */
const SUBSTITUTE_KEYS = KEYS.extend({ person: z.guid().optional().catch(undefined) });
type SubstituteKey = z.infer<typeof SUBSTITUTE_KEYS>;

const text = (most: number) => z.string().max(most).default('');
const Named = SUBSTITUTE_KEYS.extend({
  courtesyTitle: text(50),
  givenName: text(500),
  familyName: text(500),
  positionTitle: text(1_000),
  organization: text(1_000),
  email: text(320),
  reason: text(5_000),
});
type Named = z.infer<typeof Named>;

const Withdrawal = SUBSTITUTE_KEYS.extend({ substitute: z.guid() });
type Withdrawal = z.infer<typeof Withdrawal>;

/** Whose place it is, and who speaks of it. */
interface Place {
  part: PartRow;
  by: Actor;
  isForOthers: boolean;
}

/** Sending somebody else to a session in one's place, or in that of a panellist of a session that one organizes. */
@ApiExcludeController()
@Controller(':edition/:lang/speaking/substitute')
export class SubstituteController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: SUBSTITUTE_KEYS }) opens: SubstituteKey,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const place = await this.placeOf(edition, opens, signedIn);
    return this.page(reply, { edition, language, opens, place });
  }

  @Post()
  async name(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Named }) { token, session, mandate, person, ...typed }: Named,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const opens = { token, session, mandate, person };
    const place = await this.placeOf(edition, opens, signedIn);
    const of = { edition, sessionCode: place.part.code, personId: place.part.personId, ...place };
    let isSeated = false;
    const refusal = await refusalOf(async () => {
      const done = await inTransaction(this.database, (tx) => nameSubstitute(tx, of, typed, this.clock.now()));
      ({ isSeated } = done);
    });
    if (refusal) {
      const error = errorOf(refusal, language, 'email');
      const status = refusal.kind === 'conflict' ? 409 : statusOfForm(refusal, reply);
      return this.page(reply, { edition, language, opens, place, typed, error }, status);
    }
    const address = `/${edition.code}/${language}`;
    if (isSeated)
      return reply.redirect(token ? `${address}/speaking?token=${encodeURIComponent(token)}` : `${address}/me`, 303);
    return reply.redirect(`${address}/speaking/substitute?${substituteQuery(opens, place.part)}`, 303);
  }

  @Post('withdrawal')
  async withdraw(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Withdrawal }) { substitute: id, ...opens }: Withdrawal,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const { part, by } = await this.placeOf(edition, opens, signedIn);
    const of = { edition, sessionCode: part.code, id, by };
    await inTransaction(this.database, (tx) => withdrawSubstitute(tx, of, part.personId, this.clock.now()));
    return reply.redirect(`/${edition.code}/${language}/speaking/substitute?${substituteQuery(opens, part)}`, 303);
  }

  /** Refuses `speakers.not-yours-to-answer` for a session that one does not organize, and what `ownPart` refuses. */
  private async placeOf(edition: Edition, opens: SubstituteKey, signedIn: SignedIn | undefined): Promise<Place> {
    if (!opens.person)
      return { ...(await ownPart(this.database, edition, opens, signedIn, this.clock.now())), isForOthers: false };
    if (!signedIn?.personId || !opens.session) throw new NothingHere();
    const { personId: organizer, accountId, name, email } = signedIn;
    const part = await partForOrganizer(this.database, edition.id, organizer, opens.session, opens.person);
    return { part, by: { kind: 'account', id: accountId, name: name || email }, isForOthers: true };
  }

  private page(
    reply: FastifyReply,
    shown: {
      edition: Edition;
      language: Language;
      opens: Key & { person?: string };
      place: Place;
      typed?: TypedSubstitute;
      error?: FieldError;
    },
    status = 200,
  ) {
    const { place, typed = NO_SUBSTITUTE, ...rest } = shown;
    const { part, isForOthers } = place;
    return sendPage(reply, page(SubstitutePage, { ...rest, part, isForOthers, typed, now: this.clock.now() }), status);
  }
}
