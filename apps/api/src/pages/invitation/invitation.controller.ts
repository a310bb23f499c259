import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { InvitedService } from '@app/registration';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { InvitationPage } from './invitation.page.js';
import { InvitedPages } from './invited-pages.js';
import { DeclinedPage } from './over.pages.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;
const No = Token.extend({ reason: z.string().max(5000).catch('') });
type No = z.infer<typeof No>;

/** What the link in an invitation's letter opens: GET shows, POST answers. */
@ApiExcludeController()
@Controller(':edition/:lang/invitation')
export class InvitationController {
  constructor(
    private readonly invited: InvitedService,
    private readonly pages: InvitedPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async open(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const invitation = await this.invited.look(edition, token, this.clock.now());
      return sendPage(reply, page(InvitationPage, { edition, language, invitation, token }));
    } catch (refusal) {
      return this.pages.over(refusal, edition, language, reply);
    }
  }

  @Post('decline')
  async decline(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: No }) { token, reason }: No,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.invited.decline(edition, token, reason, this.clock.now());
      return reply.redirect(`/${edition.code}/${language}/invitation/declined`, 303);
    } catch (refusal) {
      return this.pages.over(refusal, edition, language, reply);
    }
  }

  @Get('declined')
  declined(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(DeclinedPage, { edition, language }));
  }
}
