import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { CorrectService, ownForm, type OwnRegistration } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { asTyped, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { CorrectionPage } from './correction.page.js';
import { formOptions } from './form-options.js';
import { readCorrection, TypedPersonFields } from './form-values.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';

const Fields = TypedPersonFields.extend({
  ...Token.shape,
  answers: TypedAnswers,
  version: z.coerce.number().int().catch(0),
});
const Correcting = z.preprocess(withAnswers, Fields);
type Correcting = z.infer<typeof Fields>;
type Typed = Omit<Correcting, 'token'>;

/** What its owner corrects of a registration. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/correction')
export class CorrectionController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly own: OwnRegistrations,
    private readonly corrections: CorrectService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    if (!registration.mayCorrect) return reply.redirect(statusAddress(edition, language, token), 303);
    const { answers } = await ownForm(this.database, registration.id, language);
    const typed = { ...registration, answers: asTyped(answers) };
    return this.show(edition, language, registration, typed, token, [], reply);
  }

  @Post()
  async correct(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Correcting }) { token, ...typed }: Correcting,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    const { form } = await ownForm(this.database, registration.id, language);
    const { correction, errors } = readCorrection(typed, form, language);
    if (!correction) return this.show(edition, language, registration, typed, token, errors, reply);
    const on = { edition, id: registration.id, version: typed.version };
    try {
      await this.corrections.correct(on, correction, this.clock.now(), ownerActing(token, signedIn));
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const error = { field: refusal.field ?? 'save', message: sentenceOf(refusal, language) };
      const status = refusal.kind === 'invalid' ? 422 : 409;
      return this.show(edition, language, registration, typed, token, [error], reply, status);
    }
    return reply.redirect(statusAddress(edition, language, token), 303);
  }

  private async show(
    edition: Edition,
    language: Language,
    registration: OwnRegistration,
    values: Typed,
    token: string | undefined,
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const { form } = await ownForm(this.database, registration.id, language);
    const none = { freeSeats: 0, categories: [] };
    const options = await formOptions(this.editions, edition, language, none, this.clock.now());
    const { version } = values;
    const props = { edition, language, registration, version, options, form, values, token, errors };
    return sendPage(reply, page(CorrectionPage, props), status);
  }
}
