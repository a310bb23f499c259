import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { wantsAnnouncements, wishForAnnouncements } from '@app/announcements';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { UnsubscribePage } from './unsubscribe.page.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** What the page's button says; a mail program says `List-Unsubscribe=One-Click` instead, or sends it as multipart, which is not read. */
const Wish = z.object({ wish: z.enum(['none', 'again']).catch('none') }).catch({ wish: 'none' });
type Wish = z.infer<typeof Wish>;

/**
 * No announcements, by the link of a letter: GET shows, POST acts. A mail program's one-click POST (RFC 8058) brings no cookie and
 * follows no redirect, so the answer is the page itself.
 */
@ApiExcludeController()
@Controller(':edition/:lang/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  async look(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const isWanted = await wantsAnnouncements(this.database, edition, token);
    return sendPage(reply, page(UnsubscribePage, { edition, language, token, isWanted }));
  }

  @Post()
  @HttpCode(200)
  async wish(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token }: Token,
    @Body({ schema: Wish }) { wish }: Wish,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const isWanted = wish === 'again';
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => wishForAnnouncements(tx, edition, token, isWanted, now));
    return sendPage(reply, page(UnsubscribePage, { edition, language, token, isWanted, isDone: true }));
  }
}
