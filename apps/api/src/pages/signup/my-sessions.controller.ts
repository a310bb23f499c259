import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { ownSignUps, seatsOfSessions } from '@app/signup';
import { AgendaReader } from '../agenda/agenda-reader.js';
import { sendPage } from '../layout/send-page.js';
import { type Follower, WhoFollows } from '../registration/follower.js';
import { MySessionsPage } from './my-sessions.page.js';

/** The sessions that somebody signed up for, by link or signed in. */
@ApiExcludeController()
@Controller(':edition/:lang/my-sessions')
export class MySessionsController {
  constructor(
    private readonly database: DataSource,
    private readonly agendas: AgendaReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@WhoFollows() { edition, language, registration, token }: Follower, @Res() reply: FastifyReply) {
    const agenda = await this.agendas.agenda(edition, language);
    const own = await ownSignUps(this.database, registration.id);
    const seats = await seatsOfSessions(this.database, edition.id);
    return sendPage(reply, page(MySessionsPage, { agenda, token, own, seats, now: this.clock.now() }));
  }
}
