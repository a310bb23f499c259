import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, inLanguage } from '@app/edition';
import { AddressChanges, hintedAddress } from '@app/identity';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { DecidePage, DonePage } from './address.pages.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** What the letters' links lead to: the new mailbox confirms, the old one stops. GET shows, POST acts. */
@ApiExcludeController()
@Controller(':edition/:lang/address-change')
export class DecideAddressController {
  constructor(
    private readonly changes: AddressChanges,
    private readonly clock: Clock,
  ) {}

  @Get('confirm')
  async showConfirmation(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const { newEmail } = await this.changes.look('confirm', edition.id, token, this.clock.now());
    return sendPage(reply, page(DecidePage, { edition, language, act: 'confirm', email: newEmail, token }));
  }

  @Post('confirm')
  async confirm(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const named = {
      id: edition.id,
      code: edition.code,
      name: inLanguage(edition.names, language) || edition.shortName,
    };
    await this.changes.confirm(token, named, language, this.clock.now());
    return reply.redirect(`/${edition.code}/${language}/address-change/done`, 303);
  }

  @Get('stop')
  async showStop(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    const { newEmail } = await this.changes.look('stop', edition.id, token, this.clock.now());
    const email = hintedAddress(newEmail);
    return sendPage(reply, page(DecidePage, { edition, language, act: 'stop', email, token }));
  }

  @Post('stop')
  async stop(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    await this.changes.stop(token, edition.id, this.clock.now());
    return reply.redirect(`/${edition.code}/${language}/address-change/stopped`, 303);
  }

  @Get('done')
  done(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(DonePage, { edition, language, what: 'done' }));
  }

  @Get('stopped')
  stopped(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(DonePage, { edition, language, what: 'stopped' }));
  }
}
