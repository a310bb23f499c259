import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { askForLink } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sentenceOf } from '../../http/problem.filter.js';
import { refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { AskForLinkPage, LinkSentPage } from './plain.pages.js';

const Wish = z.object({ email: z.string().max(320).catch('') });
type Wish = z.infer<typeof Wish>;

/** "Send me a new link": always the same answer. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/link')
export class LinkController {
  constructor(
    private readonly database: DataSource,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  ask(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(AskForLinkPage, { edition, language }));
  }

  @Post()
  async renew(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Wish }) { email }: Wish,
    @Client() client: string,
    @Res() reply: FastifyReply,
  ) {
    const refusal = await refusalOf(async () => {
      await this.limits.letter('link-letters', client);
      await askForLink(this.database, edition, email, this.clock.now());
    });
    if (!refusal) return reply.redirect(`/${edition.code}/${language}/registration/link/sent`, 303);
    const error = sentenceOf(refusal, language);
    return sendPage(reply, page(AskForLinkPage, { edition, language, email, error }), statusOfForm(refusal, reply));
  }

  @Get('sent')
  sent(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(LinkSentPage, { edition, language }));
  }
}
