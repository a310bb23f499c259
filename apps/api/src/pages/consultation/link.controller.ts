import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import {
  answerAsCoOrganizer,
  askForSubmissionLinks,
  coOrganizerQuestion,
  openSavedForm,
  proveSubmission,
  SavedFormGone,
  SubmissionLinkGone,
  SubmissionLinkUsed,
  submissionPath,
  submissionToProve,
} from '@app/consultation';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { CoOrganizerPage } from './co-organizer.page.js';
import { AskForLinksPage, ProveSubmissionPage, SayingPage, type Saying } from './plain.pages.js';
import { SubmissionPages } from './submission-pages.js';
import { formOfDraft } from './submission-values.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;
const Answer = Token.extend({ answer: z.enum(['confirmed', 'declined']) });
type Answer = z.infer<typeof Answer>;
const Wish = z.object({ email: z.string().max(320).catch('') });
type Wish = z.infer<typeof Wish>;

/** What letters of the consultation lead to: GET shows, POST acts. */
@ApiExcludeController()
@Controller(':edition/:lang/consultation')
export class ConsultationLinkController {
  constructor(
    private readonly database: DataSource,
    private readonly pages: SubmissionPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get('draft')
  async openDraft(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    try {
      const { kind, typed } = await openSavedForm(this.database, edition, token, this.clock.now());
      const call = await this.pages.callOf(edition, kind);
      return await this.pages.show({ edition, language, call }, formOfDraft(typed, token), [], client, reply);
    } catch (refusal) {
      if (!(refusal instanceof SavedFormGone)) throw refusal;
      return this.say('saved-gone', edition, language, reply, 410);
    }
  }

  @Get('draft/saved')
  saved(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return this.say('saved', edition, language, reply);
  }

  @Get('prove')
  async openProof(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const submission = await submissionToProve(this.database, edition, token, this.clock.now());
      return sendPage(reply, page(ProveSubmissionPage, { edition, language, submission, token }));
    } catch (refusal) {
      return this.goneProof(refusal, edition, language, reply);
    }
  }

  @Post('prove')
  async prove(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const status = await proveSubmission(this.database, edition, token, this.clock.now());
      return reply.redirect(submissionPath(edition.code, language, status), 303);
    } catch (refusal) {
      return this.goneProof(refusal, edition, language, reply);
    }
  }

  @Get('co-organizer')
  async openQuestion(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const question = await coOrganizerQuestion(this.database, edition, token);
      return sendPage(reply, page(CoOrganizerPage, { edition, language, question, token }));
    } catch (refusal) {
      if (!(refusal instanceof SubmissionLinkGone)) throw refusal;
      return this.say('co-gone', edition, language, reply, 410);
    }
  }

  @Post('co-organizer')
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Answer }) { token, answer }: Answer,
    @Res() reply: FastifyReply,
  ) {
    try {
      await answerAsCoOrganizer(this.database, edition, token, answer, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof SubmissionLinkGone)) throw refusal;
      return this.say('co-gone', edition, language, reply, 410);
    }
    return reply.redirect(`/${edition.code}/${language}/consultation/co-organizer?token=${token}`, 303);
  }

  @Get('link')
  ask(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(AskForLinksPage, { edition, language }));
  }

  @Post('link')
  async renew(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Wish }) { email }: Wish,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.limits.letter('link-letters', client);
      await askForSubmissionLinks(this.database, edition, email, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const error = sentenceOf(refusal, language);
      return sendPage(reply, page(AskForLinksPage, { edition, language, email, error }), statusOfForm(refusal, reply));
    }
    return reply.redirect(`/${edition.code}/${language}/consultation/link/sent`, 303);
  }

  @Get('link/sent')
  linkSent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return this.say('link-sent', edition, language, reply);
  }

  private goneProof(refusal: unknown, edition: Edition, language: Language, reply: FastifyReply) {
    if (!(refusal instanceof SubmissionLinkGone)) throw refusal;
    if (refusal instanceof SubmissionLinkUsed) return this.say('proven', edition, language, reply);
    return this.say('prove-gone', edition, language, reply, 410);
  }

  private say(says: Saying, edition: Edition, language: Language, reply: FastifyReply, status = 200) {
    return sendPage(reply, page(SayingPage, { edition, language, says }), status);
  }
}
