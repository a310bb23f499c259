import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/config';
import type { Actor } from '@app/identity';
import { type DecisionOn, InformationService } from '@app/registration';
import { By } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { DeskReader } from './desk-reader.js';
import { QuestionBody, RegistrationWithHistory } from './desk.views.js';
import { SeenRegistration } from './seen-registration.js';

/** What the desk asks an applicant before it decides. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations/:id/information-requests')
export class DeskAskingController {
  constructor(
    private readonly information: InformationService,
    private readonly desk: DeskReader,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Answers(200, 'Asked; the letter with the link to answer is on its way. The seat is kept.', RegistrationWithHistory)
  async ask(
    @SeenRegistration() on: DecisionOn,
    @Body({ schema: QuestionBody }) { question, documents, answerBy }: QuestionBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    const until = answerBy ? new Date(answerBy) : undefined;
    const wish = { answerBy: until, wantsDocuments: documents };
    await this.information.ask(on, question, by, this.clock.now(), wish);
    return this.desk.one(on, reply);
  }
}
