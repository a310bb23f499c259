import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Actor } from '@app/identity';
import { type DecisionOn, DecideService, revoke, takeBack, undoDecision } from '@app/registration';
import { By } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { DeskReader } from './desk-reader.js';
import { ReasonBody, RegistrationWithHistory } from './desk.views.js';
import { SeenRegistration } from './seen-registration.js';

/** What the accreditation team decides. Each wants the ETag that the officer saw. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/registrations/:id')
export class DeskDecisionsController {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecideService,
    private readonly desk: DeskReader,
    private readonly clock: Clock,
  ) {}

  @Post('approval')
  @HttpCode(200)
  @Answers(200, 'Approved; the confirmation leaves when the time to undo is over.', RegistrationWithHistory)
  async approve(
    @SeenRegistration() on: DecisionOn,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    await this.decisions.approve(on, by, this.clock.now(), { isUndoable: true });
    return this.desk.one(on, reply);
  }

  @Post('rejection')
  @HttpCode(200)
  @Answers(
    200,
    'Rejected; the seat is free, the letter with the reason leaves when the time to undo is over.',
    RegistrationWithHistory,
  )
  async reject(
    @SeenRegistration() on: DecisionOn,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    await this.decisions.reject(on, reason, by, this.clock.now(), { isUndoable: true });
    return this.desk.one(on, reply);
  }

  @Post('undoing')
  @HttpCode(200)
  @Answers(
    200,
    'The decision is undone as if it never was; refused (409) once its letter has left.',
    RegistrationWithHistory,
  )
  async undo(
    @SeenRegistration() on: DecisionOn,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    await undoDecision(this.database, on, by, this.clock.now());
    return this.desk.one(on, reply);
  }

  @Post('reopening')
  @HttpCode(200)
  @Answers(
    200,
    'The rejection is taken back: under review again, under a new promise; the applicant is told.',
    RegistrationWithHistory,
  )
  async reopen(
    @SeenRegistration() on: DecisionOn,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    await takeBack(this.database, on, by, this.clock.now());
    return this.desk.one(on, reply);
  }

  @Post('revocation')
  @HttpCode(200)
  @Answers(
    200,
    'The approval is revoked; the seat is free, the letter with the reason is on its way.',
    RegistrationWithHistory,
  )
  async revoke(
    @SeenRegistration() on: DecisionOn,
    @Body({ schema: ReasonBody }) { reason }: ReasonBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationWithHistory> {
    await revoke(this.database, on, reason, by, this.clock.now());
    return this.desk.one(on, reply);
  }
}
