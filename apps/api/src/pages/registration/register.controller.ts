import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { ApplyService, currentConsentTexts, knownForm, PARTICIPANT, seatsOf } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { atAnEvenPace } from '../../access/even-pace.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { statusOfForm } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { type FormOptions, formOptions, openCategories } from './form-options.js';
import { pageKey, readForm, TypedForm } from './form-values.js';
import { SentPage, ShutPage } from './plain.pages.js';
import { RegisterPage } from './register.page.js';

const Chosen = z.object({ category: z.string().max(40).catch('') });
type Chosen = z.infer<typeof Chosen>;

/** The form by which anyone registers. */
@ApiExcludeController()
@Controller(':edition/:lang/register')
export class RegisterController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly applications: ApplyService,
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
    return this.show(edition, language, { category }, [], reply);
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
    if (!application) return this.show(edition, language, values, errors, reply);
    try {
      this.limits.application(client);
      await atAnEvenPace(() => this.applications.apply(edition, application, this.clock.now(), pageKey(values)));
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const error = { field: refusal.field ?? 'mode', message: sentenceOf(refusal, language) };
      return this.show(edition, language, values, [error], reply, statusOfForm(refusal, reply));
    }
    return reply.redirect(`/${edition.code}/${language}/register/sent`, 303);
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(SentPage, { edition, language }));
  }

  /** The form with what was typed, or why there is none. */
  private async show(
    edition: Edition,
    language: Language,
    typed: TypedForm | { category: string },
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const now = this.clock.now();
    const { free } = await seatsOf(this.database, edition.id);
    const categories = await openCategories(this.database, edition);
    const chosen = categories.find(({ code }) => code === (typed.category || PARTICIPANT)) ?? categories[0];
    const offered = { freeSeats: free, categories, chosen };
    const options = await formOptions(this.editions, edition, language, offered, now);
    if (options.modes.every(({ isOpen }) => !isOpen)) {
      const isOver = edition.registrationOpensAt !== null && now >= edition.registrationOpensAt;
      return sendPage(reply, page(ShutPage, { edition, language, isOver }), 'key' in typed ? 409 : 200);
    }
    const values = 'key' in typed ? typed : untyped(language, chosen.code, options);
    const form = await knownForm(this.database, edition.id, chosen.code);
    const consentTexts = await currentConsentTexts(this.database, edition.id);
    return sendPage(
      reply,
      page(RegisterPage, { edition, language, options, chosen, form, values, errors, consentTexts }),
      status,
    );
  }
}

function untyped(language: Language, category: string, { modes }: FormOptions): TypedForm {
  return {
    email: '',
    givenName: '',
    familyName: '',
    organization: '',
    country: '',
    stakeholderType: '',
    mode: modes.find(({ isOpen }) => isOpen)?.mode ?? '',
    language,
    privacyVersion: '',
    listVersion: '',
    publicList: '',
    category,
    answers: {},
    key: randomUUID(),
  };
}
