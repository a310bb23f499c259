import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Edition, endOfDay, isDay } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { type Actor, PERSONAL_MANDATE_KINDS, readMandate, revokeMandate, type SignedIn } from '@app/identity';
import { givePersonalMandate } from '@app/people';
import { actedFor } from '@app/registration';
import { NothingHere } from '../../access/access.errors.js';
import { By, PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { PathId } from '../../http/path-id.js';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { NewMandatePage, type TypedMandate } from './new-mandate.page.js';

const typed = (most: number) => z.string().max(most).catch('');
const MandateForm = z.object({ email: typed(320), kind: typed(40), until: typed(20) });
type MandateForm = z.infer<typeof MandateForm>;

/** Letting somebody act for oneself, and ending a mandate from either side. */
@ApiExcludeController()
@Controller(':edition/:lang/me/mandates')
export class MandatesController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId }: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    if (!personId) throw new NothingHere();
    return show(edition, language, { email: '', kind: '', until: '' }, [], reply);
  }

  @Post()
  async give(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId }: SignedIn,
    @By() by: Actor,
    @Body({ schema: MandateForm }) form: MandateForm,
    @Res() reply: FastifyReply,
  ) {
    if (!personId) throw new NothingHere();
    const kind = PERSONAL_MANDATE_KINDS.find((one) => one === form.kind);
    const t = translator(language);
    if (!kind) {
      const error = { field: 'kind', message: t('mandates:new.choose-kind') };
      return show(edition, language, form, [error], reply);
    }
    const validUntil = untilOf(form.until, edition);
    const wish = { edition, kind, personId, validUntil, holder: { email: form.email, language } };
    const refusal = await refusalOf(
      () => inTransaction(this.database, (tx) => givePersonalMandate(tx, wish, by, this.clock.now())),
      ({ field }) => field !== undefined,
    );
    if (!refusal) return backToMe(edition, language, reply);
    return show(edition, language, form, [errorOf(refusal, language, 'email')], reply);
  }

  @Post(':id/end')
  async end(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() { personId, accountId }: SignedIn,
    @By() by: Actor,
    @PathId('id') id: string,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    await inTransaction(this.database, async (tx) => {
      const mandate = await readMandate(tx, id, now);
      const isMine = mandate?.accountId === accountId || (personId !== null && mandate?.subject.id === personId);
      if (!mandate || !isMine || mandate.editionId !== edition.id) throw new NothingHere();
      await revokeMandate(tx, { id, edition, subject: await actedFor(tx, mandate.subject) }, by, now);
    });
    return backToMe(edition, language, reply);
  }
}

/** The first instant after the chosen day, in the edition's zone; a day that is none counts as one in the past. */
function untilOf(day: string, { timeZone }: Edition): Date | undefined {
  if (day === '') return undefined;
  return isDay(day) ? endOfDay(day, timeZone) : new Date(0);
}

function show(edition: Edition, language: Language, typed: TypedMandate, errors: FieldError[], reply: FastifyReply) {
  return sendPage(reply, page(NewMandatePage, { edition, language, typed, errors }), errors.length > 0 ? 422 : 200);
}

function backToMe(edition: Edition, language: Language, reply: FastifyReply) {
  return reply.redirect(`/${edition.code}/${language}/me#me-acting`, 303);
}
