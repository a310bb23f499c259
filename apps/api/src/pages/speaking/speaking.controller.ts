import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { KEPT_BY } from '@app/calendar';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { type Answer, AnswerMissing, answerInvitation } from '@app/speakers';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { type Key, KEYS, ownPart } from './own-part.js';
import type { TypedAnswer } from './answer-form.js';
import { SpeakingPages } from './speaking-pages.js';

const AnswerForm = KEYS.extend({
  answer: z.string().max(20).default(''),
  mode: z.string().max(20).default(''),
  reason: z.string().max(5_000).default(''),
  /** One of KEPT_BY; the buttons of other pages do not ask, and change nothing. */
  calendar: z.string().max(20).default(''),
  /** `me`: the buttons of "Your sessions" lead back there. */
  from: z.string().max(20).default(''),
});
type AnswerForm = z.infer<typeof AnswerForm>;

/** The page behind the letter. Looking at it changes nothing, however often a mail scanner opens it; only the buttons answer. */
@Controller(':edition/:lang/speaking')
export class SpeakingController {
  constructor(
    private readonly database: DataSource,
    private readonly pages: SpeakingPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: KEYS }) key: Key,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const { part } = await ownPart(this.database, edition, key, signedIn, this.clock.now());
    return this.pages.show(reply, { edition, language, opens: key, part });
  }

  @Post()
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: AnswerForm }) { token, session, mandate, ...form }: AnswerForm,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const key = { token, session, mandate };
    const { part, by } = await ownPart(this.database, edition, key, signedIn, now);
    try {
      const answer = answerOf(form);
      await inTransaction(this.database, (tx) =>
        answerInvitation(tx, edition, part.code, part.personId, answer, by, now),
      );
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || !refusal.field) throw refusal;
      const error = { field: refusal.field, message: sentenceOf(refusal, language) };
      return this.pages.show(reply, { edition, language, opens: key, part }, { typed: form, error }, 422);
    }
    return reply.redirect(onward(edition, language, key, form.from), 303);
  }
}

/** Refuses `speakers.answer-missing`. Any other mode than the two means: not known yet. */
function answerOf({ answer, mode, reason, calendar }: TypedAnswer): Answer {
  if (answer === 'decline') return { act: 'decline', reason };
  if (answer !== 'accept') throw new AnswerMissing();
  const keptBy = KEPT_BY.find((way) => way === calendar);
  return { act: 'accept', mode: mode === 'on-site' || mode === 'remote' ? mode : null, calendar: keptBy };
}

function onward(edition: Edition, language: Language, { token, session, mandate }: Key, from: string): string {
  const home = `/${edition.code}/${language}`;
  if (token) return `${home}/speaking?token=${encodeURIComponent(token)}`;
  if (mandate) return `${home}/me/for/${mandate}`;
  return from === 'me' ? `${home}/me#sessions` : `${home}/speaking?session=${encodeURIComponent(session ?? '')}`;
}
