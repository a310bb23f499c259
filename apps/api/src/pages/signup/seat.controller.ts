import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { type Language, translator } from '@app/i18n';
import { agreesSince, agreeToWords, consentWords, currentConsentTexts } from '@app/registration';
import { giveUp, mustTakeSignUp, ownSignUps, readReleasedSession, seatsOfSessions, signUp } from '@app/signup';
import { NothingHere } from '../../access/access.errors.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { refusalOf } from '../../http/refused-form.js';
import { AgendaReader } from '../agenda/agenda-reader.js';
import { sendPage } from '../layout/send-page.js';
import { type Follower, WhoFollows } from '../registration/follower.js';
import { type Naming, SeatPage } from './seat.page.js';

const Said = z.object({ 'given-up': z.literal('1').optional().catch(undefined) });
type Said = z.infer<typeof Said>;

/** The tick, and the version of the words beside it. */
const Tick = z.object({
  named: z.literal('yes').optional().catch(undefined),
  version: z.coerce.number().int().catch(0),
});
type Tick = z.infer<typeof Tick>;

const NAMED = 'session-organizers';

/** A seat in one session, for whoever follows a registration of theirs by link or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/sessions/:code/seat')
export class SessionSeatController {
  constructor(
    private readonly database: DataSource,
    private readonly agendas: AgendaReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(
    @WhoFollows() follower: Follower,
    @Param('code') code: string,
    @Query({ schema: Said }) said: Said,
    @Res() reply: FastifyReply,
  ) {
    return this.answer(follower, code, reply, { isGivenUp: said['given-up'] === '1' });
  }

  @Post()
  async take(
    @WhoFollows() follower: Follower,
    @Param('code') code: string,
    @Body({ schema: Tick }) { named, version }: Tick,
    @Res() reply: FastifyReply,
  ) {
    const { edition, language, registration, by } = follower;
    const wish = { registrationId: registration.id, code };
    const own = { editionId: edition.id, id: registration.id };
    const now = this.clock.now();
    const takeAndAgree = () =>
      inTransaction(this.database, async (tx) => {
        await signUp(tx, edition, wish, by, now);
        if (named) await agreeToWords(tx, own, { kind: NAMED, version }, now);
      });
    const refusal = await refusalOf(takeAndAgree, ({ kind }) => kind === 'conflict' || kind === 'stale');
    if (refusal) return this.answer(follower, code, reply, { why: sentenceOf(refusal, language) }, 422);
    return reply.redirect(seatAddress(follower, code), 303);
  }

  @Post('return')
  async giveBack(@WhoFollows() follower: Follower, @Param('code') code: string, @Res() reply: FastifyReply) {
    const { edition, language, registration, by } = follower;
    const wish = { registrationId: registration.id, code };
    const now = this.clock.now();
    const refusal = await refusalOf(
      () => inTransaction(this.database, (tx) => giveUp(tx, edition, wish, by, now)),
      ({ kind }) => kind === 'conflict',
    );
    if (refusal) return this.answer(follower, code, reply, { why: sentenceOf(refusal, language) }, 422);
    const { programme } = await this.agendas.agenda(edition, language);
    const isReleased = programme.sessions.some((session) => session.code === code);
    return reply.redirect(isReleased ? seatAddress(follower, code, 'given-up=1') : mineAddress(follower), 303);
  }

  private async answer(
    { edition, language, registration, token }: Follower,
    code: string,
    reply: FastifyReply,
    said: { why?: string; isGivenUp?: boolean },
    status = 200,
  ) {
    const agenda = await this.agendas.agenda(edition, language);
    const session = agenda.programme.sessions.find((known) => known.code === code);
    const released = await readReleasedSession(this.database, edition.id, code);
    if (!session || !released) throw new NothingHere();
    const own = (await ownSignUps(this.database, registration.id)).find((one) => one.code === code);
    const isApproved = registration.status === 'approved' || registration.status === 'attended';
    const closed = await refusalOf(async () => mustTakeSignUp(released, registration.mode, this.clock.now()));
    const why = closed
      ? sentenceOf(closed, language)
      : isApproved
        ? undefined
        : translator(language)('signup:refusals.not-approved');
    const props = {
      agenda,
      session,
      token,
      seats: (await seatsOfSessions(this.database, edition.id)).get(code),
      own,
      why: said.why ?? (own ? undefined : why),
      mayAct: own ? session.cancelled || session.startsAt > this.clock.now() : why === undefined,
      isGivenUp: said.isGivenUp ?? false,
      naming: await this.namingOf(edition.id, registration.id, language),
    };
    return sendPage(reply, page(SeatPage, props), status);
  }

  private async namingOf(editionId: string, id: string, language: Language): Promise<Naming> {
    const text = (await currentConsentTexts(this.database, editionId))[NAMED];
    const isAgreed = (await agreesSince(this.database, { editionId, id }, NAMED)) !== undefined;
    return { version: text.version, words: consentWords(text, language), isAgreed };
  }
}

function seatAddress({ edition, language, token }: Follower, code: string, said = ''): string {
  const query = [token ? `token=${token}` : '', said].filter(Boolean).join('&');
  return `/${edition.code}/${language}/sessions/${code}/seat${query ? `?${query}` : ''}`;
}

function mineAddress({ edition, language, token }: Follower): string {
  return `/${edition.code}/${language}/my-sessions${token ? `?token=${token}` : ''}`;
}
