import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { fieldsAsked } from '@app/forms';
import { InformationService, ownForm } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { answerErrors, answersOfForm, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import { type Follower, WhoFollows } from './follower.js';
import { StatusPages } from './status-pages.js';

const Fields = z.object({
  question: z.string().max(40).catch(''),
  answer: z.string().max(20_000).catch(''),
  answers: TypedAnswers,
});
const Answer = z.preprocess(withAnswers, Fields);
type Answer = z.infer<typeof Fields>;

/** The answer to a question about one's own registration. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/answer')
export class AnswerController {
  constructor(
    private readonly database: DataSource,
    private readonly information: InformationService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async answer(
    @WhoFollows() follower: Follower,
    @Body({ schema: Answer }) { question, answer, answers: typed }: Answer,
    @Res() reply: FastifyReply,
  ) {
    const { edition, language, registration, by, address } = follower;
    if (registration.asked.some(({ id, section, answeredAt }) => id === question && section && answeredAt))
      return reply.redirect(address, 303);
    const { id, country } = registration;
    const { form } = await ownForm(this.database, id, language);
    const section = registration.question?.section;
    const isInForm = section && fieldsAsked(form.definition, section).length > 0;
    const answers = isInForm ? answersOfForm(form.definition, typed, section) : {};
    const wrong = isInForm ? answerErrors(form.definition, answers, country, language, section) : [];
    if (wrong.length > 0) return this.pages.show(follower, reply, { errors: wrong, typedAnswers: typed });
    const now = this.clock.now();
    const refusal = await refusalOf(() =>
      isInForm
        ? this.information.answerForm(edition, id, question, answers, now, by)
        : this.information.answer(edition, id, question, answer, now, by),
    );
    if (!refusal) return reply.redirect(address, 303);
    const refused = { errors: [errorOf(refusal, language, 'now')], typedAnswer: answer, typedAnswers: typed };
    return this.pages.show(follower, reply, refused, refusal.kind === 'conflict' ? 409 : 422);
  }
}
