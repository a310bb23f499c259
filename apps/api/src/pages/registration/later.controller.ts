import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { LaterAnswersService, ownForm } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { answerErrors, answersOfForm, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import { type Follower, WhoFollows } from './follower.js';
import { StatusPages } from './status-pages.js';

const Fields = z.object({ answers: TypedAnswers });
const Later = z.preprocess(withAnswers, Fields);
type Later = z.infer<typeof Fields>;

/** What is asked once the registration is approved. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/later')
export class LaterController {
  constructor(
    private readonly database: DataSource,
    private readonly later: LaterAnswersService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async answer(
    @WhoFollows() follower: Follower,
    @Body({ schema: Later }) { answers }: Later,
    @Res() reply: FastifyReply,
  ) {
    const { edition, language, registration, by, address } = follower;
    const { form } = await ownForm(this.database, registration.id, language);
    const given = answersOfForm(form.definition, answers, 'later');
    const wrong = answerErrors(form.definition, given, registration.country, language, 'later');
    if (wrong.length > 0) return this.pages.show(follower, reply, { errors: wrong, typedAnswers: answers });
    const refusal = await refusalOf(() => this.later.answer(edition, registration.id, given, this.clock.now(), by));
    if (!refusal) return reply.redirect(address, 303);
    const errors = [{ ...errorOf(refusal, language, 'now'), field: 'now' }];
    return this.pages.show(follower, reply, { errors, typedAnswers: answers }, 409);
  }
}
