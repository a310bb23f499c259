import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { PARTICIPATION_MODES, seatsOf, SwitchModeService } from '@app/registration';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { type Follower, WhoFollows } from './follower.js';
import { SwitchModePage } from './switch-mode.page.js';

const Wish = z.object({ mode: z.enum(PARTICIPATION_MODES) });
type Wish = z.infer<typeof Wish>;

/** From on site to remote and back, by its owner. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/mode')
export class SwitchModeController {
  constructor(
    private readonly database: DataSource,
    private readonly switching: SwitchModeService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@WhoFollows() follower: Follower, @Res() reply: FastifyReply) {
    return this.show(follower, [], reply);
  }

  @Post()
  async change(@WhoFollows() follower: Follower, @Body({ schema: Wish }) { mode }: Wish, @Res() reply: FastifyReply) {
    const { edition, registration, by, address, language } = follower;
    const refusal = await refusalOf(() =>
      this.switching.switchMode(edition, registration.id, mode, this.clock.now(), by),
    );
    if (!refusal) return reply.redirect(address, 303);
    return this.show(follower, [{ ...errorOf(refusal, language, 'mode'), field: 'mode' }], reply);
  }

  /** Nothing to ask where no other way is open. */
  private async show(follower: Follower, errors: FieldError[], reply: FastifyReply) {
    const { edition, language, registration, token, address } = follower;
    const to = registration.maySwitchTo;
    if (!to) return reply.redirect(address, 303);
    const { free } = await seatsOf(this.database, edition.id);
    const element = page(SwitchModePage, { edition, language, registration, to, free, token, errors });
    return sendPage(reply, element, errors.length > 0 ? 409 : 200);
  }
}
