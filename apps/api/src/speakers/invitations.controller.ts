import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { answerFor, invite, inviteAgain, mustKnowSession, noteDelivery } from '@app/speakers';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { AnswerWrittenDown, DeliverySeen, InvitationsView, NewInvitations, PanelView } from './invitation.views.js';
import { PanelOfSession } from './panel-of-session.js';

/** Asking the panel of one session to speak, and what they answered. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/draft-sessions/:code/invitations')
export class InvitationsController {
  constructor(
    private readonly database: DataSource,
    private readonly panels: PanelOfSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The panel in its order with the state of each invitation.', PanelView)
  async panel(@ThisEdition() edition: Edition, @Param('code') code: string): Promise<PanelView> {
    await mustKnowSession(this.database, edition.id, code);
    return this.panels.of(edition, code);
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'Who was asked by letter, who has no address, who needed no letter. Safe to repeat.', InvitationsView)
  async invite(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Body({ schema: NewInvitations }) wish: NewInvitations,
    @By() by: Actor,
  ): Promise<InvitationsView> {
    const outcome = await inTransaction(this.database, (tx) => invite(tx, edition, code, wish, by, this.clock.now()));
    return { ...outcome, ...(await this.panels.of(edition, code)) };
  }

  @Post(':personId/letters')
  @HttpCode(201)
  @Answers(
    201,
    'The letter goes out again to somebody who has not answered; not within the same hour (429).',
    PanelView,
  )
  async again(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @By() by: Actor,
  ): Promise<PanelView> {
    await inTransaction(this.database, (tx) => inviteAgain(tx, edition, code, personId, by, this.clock.now()));
    return this.panels.of(edition, code);
  }

  @Post(':personId/answers')
  @HttpCode(201)
  @Answers(
    201,
    'The answer of somebody who gave it in another way is written down; the log names who did. They get a letter if they have an address.',
    PanelView,
  )
  async answer(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Body({ schema: AnswerWrittenDown }) { answer: act, mode, reason }: AnswerWrittenDown,
    @By() by: Actor,
  ): Promise<PanelView> {
    const answer = act === 'accept' ? { act, mode } : { act, reason };
    await inTransaction(this.database, (tx) =>
      answerFor(tx, { edition, sessionCode, personId, by }, answer, this.clock.now()),
    );
    return this.panels.of(edition, sessionCode);
  }

  @Post(':personId/delivery')
  @HttpCode(200)
  @Answers(
    200,
    'Whether somebody spoke is written down, from the begin of the session; the log names who did.',
    PanelView,
  )
  async deliver(
    @ThisEdition() edition: Edition,
    @Param('code') sessionCode: string,
    @Param('personId', { schema: z.uuid() }) personId: string,
    @Body({ schema: DeliverySeen }) { delivery }: DeliverySeen,
    @By() by: Actor,
  ): Promise<PanelView> {
    const of = { edition, sessionCode, personId, by };
    await inTransaction(this.database, (tx) => noteDelivery(tx, of, delivery, this.clock.now()));
    return this.panels.of(edition, sessionCode);
  }
}
