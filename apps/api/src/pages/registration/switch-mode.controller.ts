import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';
import { type OwnRegistration, PARTICIPATION_MODES, seatsOf, SwitchModeService } from '@app/registration';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { noRegistration, ownerActing, OwnRegistrations, statusAddress, Token } from './own-registrations.js';
import { SwitchModePage } from './switch-mode.page.js';

const Wish = Token.extend({ mode: z.enum(PARTICIPATION_MODES) });
type Wish = z.infer<typeof Wish>;

/** From on site to remote and back, by its owner. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/mode')
export class SwitchModeController {
  constructor(
    private readonly database: DataSource,
    private readonly own: OwnRegistrations,
    private readonly switching: SwitchModeService,
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
    return this.show(edition, language, registration, token, [], reply);
  }

  @Post()
  async change(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Wish }) { token, mode }: Wish,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const registration = await this.own.find(edition, token, signedIn);
    if (!registration) return noRegistration(edition, language, token, signedIn, reply);
    try {
      const by = ownerActing(token, signedIn);
      await this.switching.switchMode(edition, registration.id, mode, this.clock.now(), by);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.kind === 'busy') throw refusal;
      const error = { field: 'mode', message: sentenceOf(refusal, language) };
      return this.show(edition, language, registration, token, [error], reply);
    }
    return reply.redirect(statusAddress(edition, language, token), 303);
  }

  /** Nothing to ask where no other way is open. */
  private async show(
    edition: Edition,
    language: Language,
    registration: OwnRegistration,
    token: string | undefined,
    errors: FieldError[],
    reply: FastifyReply,
  ) {
    const to = registration.maySwitchTo;
    if (!to) return reply.redirect(statusAddress(edition, language, token), 303);
    const { free } = await seatsOf(this.database, edition.id);
    const element = page(SwitchModePage, { edition, language, registration, to, free, token, errors });
    return sendPage(reply, element, errors.length > 0 ? 409 : 200);
  }
}
