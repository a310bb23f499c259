import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { ApplyService, currentConsentTexts, seatsOf } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { atAnEvenPace } from '../../access/even-pace.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { statusOfForm } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { type FormOptions, formOptions } from './form-options.js';
import { pageKey, readForm, TypedForm } from './form-values.js';
import { SentPage, ShutPage } from './plain.pages.js';
import { RegisterPage } from './register.page.js';

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
  async form(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return this.show(edition, language, undefined, [], reply);
  }

  @Post()
  async apply(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: TypedForm }) values: TypedForm,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const { application, errors } = readForm(values, language);
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
    typed: TypedForm | undefined,
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const now = this.clock.now();
    const { free } = await seatsOf(this.database, edition.id);
    const options = await formOptions(this.editions, edition, language, free, now);
    if (options.modes.every(({ isOpen }) => !isOpen)) {
      const isOver = edition.registrationOpensAt !== null && now >= edition.registrationOpensAt;
      return sendPage(reply, page(ShutPage, { edition, language, isOver }), typed ? 409 : 200);
    }
    const values = typed ?? untyped(language, options);
    const consentTexts = await currentConsentTexts(this.database, edition.id);
    return sendPage(reply, page(RegisterPage, { edition, language, options, values, errors, consentTexts }), status);
  }
}

function untyped(language: Language, { modes }: FormOptions): TypedForm {
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
    key: randomUUID(),
  };
}
