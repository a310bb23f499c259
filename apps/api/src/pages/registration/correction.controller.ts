import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { Editions } from '@app/edition';
import { CorrectService, ownForm } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { asTyped, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { CorrectionPage } from './correction.page.js';
import { type Follower, WhoFollows } from './follower.js';
import { formOptions } from './form-options.js';
import { readCorrection, TypedPersonFields } from './form-values.js';

const Fields = TypedPersonFields.extend({
  answers: TypedAnswers,
  version: z.coerce.number().int().catch(0),
});
const Correcting = z.preprocess(withAnswers, Fields);
type Correcting = z.infer<typeof Fields>;

/** What its owner corrects of a registration. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/correction')
export class CorrectionController {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly corrections: CorrectService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@WhoFollows() follower: Follower, @Res() reply: FastifyReply) {
    const { language, registration, address } = follower;
    if (!registration.mayCorrect) return reply.redirect(address, 303);
    const { answers } = await ownForm(this.database, registration.id, language);
    return this.show(follower, { ...registration, answers: asTyped(answers) }, [], reply);
  }

  @Post()
  async correct(
    @WhoFollows() follower: Follower,
    @Body({ schema: Correcting }) typed: Correcting,
    @Res() reply: FastifyReply,
  ) {
    const { edition, language, registration, by, address } = follower;
    const { form } = await ownForm(this.database, registration.id, language);
    const { correction, errors } = readCorrection(typed, form, language);
    if (!correction) return this.show(follower, typed, errors, reply);
    const on = { edition, id: registration.id, version: typed.version };
    const refusal = await refusalOf(() => this.corrections.correct(on, correction, this.clock.now(), by));
    if (!refusal) return reply.redirect(address, 303);
    const status = refusal.kind === 'invalid' ? 422 : 409;
    return this.show(follower, typed, [errorOf(refusal, language, 'save')], reply, status);
  }

  private async show(
    { edition, language, registration, token }: Follower,
    values: Correcting,
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
