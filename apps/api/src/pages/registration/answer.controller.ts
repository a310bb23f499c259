import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { fieldsAsked } from '@app/forms';
import { InformationService, ownForm } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { answerErrors, answersOfForm, TypedAnswers, withAnswers } from '../forms/typed-answers.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';
import { StatusPages } from './status-pages.js';

const Fields = Token.extend({
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
    private readonly own: OwnRegistrations,
    private readonly information: InformationService,
    private readonly pages: StatusPages,
    private readonly clock: Clock,
  ) {}

  @Post()
  async answer(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Answer }) { token, question, answer, answers: typed }: Answer,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    if (registration.asked.some(({ id, section, answeredAt }) => id === question && section && answeredAt))
      return reply.redirect(statusAddress(edition, language, token), 303);
    const { form } = await ownForm(this.database, registration.id, language);
    const section = registration.question?.section;
    const isInForm = section && fieldsAsked(form.definition, section).length > 0;
    const answers = isInForm ? answersOfForm(form.definition, typed, section) : {};
    try {
      const by = ownerActing(token, signedIn);
      const { id, country } = registration;
      const wrong = isInForm ? answerErrors(form.definition, answers, country, language, section) : [];
      if (wrong.length > 0) {
        const refused = { errors: wrong, typedAnswers: typed };
        return this.pages.show({ edition, language, registration, token }, reply, refused);
      }
      if (isInForm) await this.information.answerForm(edition, id, question, answers, this.clock.now(), by);
      else await this.information.answer(edition, id, question, answer, this.clock.now(), by);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const error = { field: refusal.field ?? 'now', message: sentenceOf(refusal, language) };
      const refused = { errors: [error], typedAnswer: answer, typedAnswers: typed };
      const status = refusal.kind === 'conflict' ? 409 : 422;
      return this.pages.show({ edition, language, registration, token }, reply, refused, status);
    }
    return reply.redirect(statusAddress(edition, language, token), 303);
  }
}
