import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { ApplyService, DraftService, knownForm, PARTICIPANT } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { atAnEvenPace } from '../../access/even-pace.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { pageKey, readForm, TypedForm, TypedForOther } from './form-values.js';
import { SentPage } from './plain.pages.js';
import { RegisterPages } from './register-pages.js';

const Chosen = z.object({ category: z.string().max(40).catch('') });
type Chosen = z.infer<typeof Chosen>;

/** The form by which anyone registers. */
@ApiExcludeController()
@Controller(':edition/:lang/register')
export class RegisterController {
  constructor(
    private readonly database: DataSource,
    private readonly applications: ApplyService,
    private readonly drafts: DraftService,
    private readonly pages: RegisterPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Chosen }) { category }: Chosen,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.show(edition, language, { category }, [], reply);
  }

  @Post()
  async apply(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedForm }) values: TypedForm,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const form = await knownForm(this.database, edition.id, values.category || PARTICIPANT);
    const { application, errors } = readForm(values, form, language);
    if (!application) return this.pages.show(edition, language, values, errors, reply);
    const refusal = await refusalOf(() => {
      this.limits.application(client);
      return atAnEvenPace(() => this.applications.apply(edition, application, this.clock.now(), pageKey(values)));
    });
    if (refusal) {
      const errors = [errorOf(refusal, language, 'mode')];
      return this.pages.show(edition, language, values, errors, reply, statusOfForm(refusal, reply));
    }
    if (values.draft) await this.drafts.forget(edition, values.draft);
    return reply.redirect(`/${edition.code}/${language}/register/sent`, 303);
  }

  /** Another category's form with what was typed so far; nothing is kept and no address tells it. */
  @Post('category')
  @HttpCode(200)
  async change(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedForOther }) { toCategory, ...values }: TypedForOther,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.show(edition, language, { ...values, category: toCategory }, [], reply);
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(SentPage, { edition, language }));
  }
}
