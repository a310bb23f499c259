import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import {
  changeOwnSubmission,
  knownCallForm,
  type OwnSubmission,
  ownSubmissionByLink,
  submissionLists,
  SubmissionLinkGone,
  submissionPath,
  withdrawSubmission,
} from '@app/consultation';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { SayingPage } from './plain.pages.js';
import { refusedFields } from './refused-fields.js';
import { OwnSubmissionPage, WithdrawSubmissionPage } from './status.page.js';
import { submissionOptions } from './submission-options.js';
import { SubmissionPages } from './submission-pages.js';
import { formOfSubmission, readSubmissionForm, TypedSubmission } from './submission-values.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** Following one's own submission by personal link: where it stands, writing it anew, taking it back. */
@ApiExcludeController()
@Controller(':edition/:lang/submission')
export class OwnSubmissionController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly pages: SubmissionPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async follow(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.find(edition, token);
    if (!own) return this.gone(edition, language, reply);
    const options = await submissionOptions(this.editions, edition, language);
    const countries = await this.editions.countriesIn(language);
    const now = this.clock.now();
    return sendPage(reply, page(OwnSubmissionPage, { edition, language, own, token, options, countries, now }));
  }

  @Get('edit')
  async form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.find(edition, token);
    if (!own) return this.gone(edition, language, reply);
    if (!own.mayEdit) return reply.redirect(submissionPath(edition.code, language, token), 303);
    const visit = { edition, language, call: own.call };
    return this.pages.showOwn(visit, own, formOfSubmission(own, token), [], reply);
  }

  @Post('edit')
  async edit(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedSubmission }) values: TypedSubmission,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.find(edition, values.token);
    if (!own) return this.gone(edition, language, reply);
    const { call, email } = own;
    const visit = { edition, language, call };
    const form = await knownCallForm(this.database, call.id);
    const lists = await submissionLists(this.database, edition.id);
    const { draft, errors } = readSubmissionForm({ ...values, email }, call, form, lists, language);
    if (errors.length > 0) return this.pages.showOwn(visit, own, values, errors, reply);
    try {
      const seen = { id: own.id, version: Number(values.version) || 0 };
      await changeOwnSubmission(this.database, edition, seen, draft, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const refused = refusedFields(refusal, language);
      return this.pages.showOwn(visit, own, values, refused, reply, statusOfForm(refusal, reply));
    }
    return reply.redirect(submissionPath(edition.code, language, values.token), 303);
  }

  @Get('withdrawal')
  async askWithdrawal(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.find(edition, token);
    if (!own) return this.gone(edition, language, reply);
    if (!own.mayWithdraw) return reply.redirect(submissionPath(edition.code, language, token), 303);
    return sendPage(reply, page(WithdrawSubmissionPage, { edition, language, own, token }));
  }

  @Post('withdrawal')
  async withdraw(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.find(edition, token);
    if (!own) return this.gone(edition, language, reply);
    await withdrawSubmission(this.database, edition, own.id, this.clock.now());
    return reply.redirect(submissionPath(edition.code, language, token), 303);
  }

  private async find(edition: Edition, token: string): Promise<OwnSubmission | undefined> {
    try {
      return await ownSubmissionByLink(this.database, edition, token, this.clock.now());
    } catch (refusal) {
      if (refusal instanceof SubmissionLinkGone) return undefined;
      throw refusal;
    }
  }

  private gone(edition: Edition, language: Language, reply: FastifyReply) {
    return sendPage(reply, page(SayingPage, { edition, language, says: 'link-gone' }), 410);
  }
}
