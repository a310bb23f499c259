import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import {
  type Call,
  forgetSavedForm,
  knownCallForm,
  knownCalls,
  saveForm,
  saveFormAgain,
  SavedFormGone,
  submissionLists,
  submit,
} from '@app/consultation';
import type { Edition } from '@app/edition';
import { isLanguage, type Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { CallsPage, SayingPage } from './plain.pages.js';
import { refusedFields } from './refused-fields.js';
import { SubmissionPages } from './submission-pages.js';
import { pageKey, readSubmissionForm, typedToKeep, TypedSubmission, untyped } from './submission-values.js';

const Code = z.object({ code: z.string().max(40).catch('') });
type Code = z.infer<typeof Code>;

/** The calls of the Open Consultation and the form of each. */
@ApiExcludeController()
@Controller(':edition/:lang/consultation')
export class SubmitController {
  constructor(
    private readonly database: DataSource,
    private readonly pages: SubmissionPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async calls(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    const calls = await knownCalls(this.database, edition.id);
    return sendPage(reply, page(CallsPage, { edition, language, calls, now: this.clock.now() }));
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(SayingPage, { edition, language, says: 'sent' }));
  }

  @Get(':kind')
  async form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('kind') kind: string,
    @Query({ schema: Code }) { code }: Code,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const call = await this.pages.callOf(edition, kind);
    return this.pages.show({ edition, language, call }, untyped(language, code), [], client, reply);
  }

  @Post(':kind')
  async submit(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('kind') kind: string,
    @Body({ schema: TypedSubmission }) values: TypedSubmission,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const call = await this.pages.callOf(edition, kind);
    const visit = { edition, language, call };
    const form = await knownCallForm(this.database, call.id);
    const lists = await submissionLists(this.database, edition.id);
    const { draft, errors } = readSubmissionForm(values, call, form, lists, language);
    if (errors.length > 0) return this.pages.show(visit, values, errors, client, reply);
    try {
      await this.limits.letter('submissions', client);
      const pass = { lateCode: values.code || undefined, pageKey: pageKey(values) };
      await submit(this.database, edition, call.kind, draft, pass, this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const refused = refusedFields(refusal, language);
      return this.pages.show(visit, values, refused, client, reply, statusOfForm(refusal, reply));
    }
    if (values.draft) await forgetSavedForm(this.database, call, values.draft);
    return reply.redirect(`/${edition.code}/${language}/consultation/sent`, 303);
  }

  @Post(':kind/draft')
  async save(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('kind') kind: string,
    @Body({ schema: TypedSubmission }) values: TypedSubmission,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const call = await this.pages.callOf(edition, kind);
    try {
      if (!(await this.isSavedAgain(call, values))) await this.saveNew(edition, call, language, values, client);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const refused = refusedFields(refusal, language);
      return this.pages.show({ edition, language, call }, values, refused, client, reply, statusOfForm(refusal, reply));
    }
    return reply.redirect(`/${edition.code}/${language}/consultation/draft/saved`, 303);
  }

  /** In the place of the one whose link was opened. */
  private async isSavedAgain(call: Call, values: TypedSubmission): Promise<boolean> {
    if (!values.draft) return false;
    try {
      await saveFormAgain(this.database, call, values.draft, typedToKeep(values), this.clock.now());
      return true;
    } catch (refusal) {
      if (refusal instanceof SavedFormGone) return false;
      throw refusal;
    }
  }

  private async saveNew(edition: Edition, call: Call, language: Language, values: TypedSubmission, client: string) {
    await this.limits.letter('link-letters', client);
    const ofLetter = isLanguage(values.language) ? values.language : language;
    const form = { email: values.email, language: ofLetter, typed: typedToKeep(values), pageKey: pageKey(values) };
    await saveForm(this.database, edition, call, form, this.clock.now());
  }
}
