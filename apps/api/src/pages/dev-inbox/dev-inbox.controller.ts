import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { CONFIG, type Config } from '@app/config';
import { type CaughtLetter, readInbox } from '@app/mail';
import { NothingHere } from '../../access/access.errors.js';
import { LETTER_IN_FRAME } from '../../http/letter-in-frame.js';
import { sendPage } from '../layout/send-page.js';
import { InboxPage, LetterPage } from './dev-inbox.pages.js';

const PAGE_WITH_FRAME = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The letters that the development mail catcher kept. In production there is nothing here. */
@Controller('dev')
export class DevInboxController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('mail')
  async list(@Res() reply: FastifyReply) {
    return sendPage(reply, page(InboxPage, { letters: await this.letters() }));
  }

  @Get('mail.json')
  letters(): Promise<CaughtLetter[]> {
    if (this.config.mode === 'production') throw new NothingHere();
    return readInbox(this.config.dataDir);
  }

  @Get('mail/:letter')
  async one(@Param('letter') id: string, @Res() reply: FastifyReply) {
    const letter = await this.letter(id);
    return sendPage(reply.header('content-security-policy', PAGE_WITH_FRAME), page(LetterPage, { letter }));
  }

  @Get('mail/:letter/html')
  async html(@Param('letter') id: string, @Res() reply: FastifyReply) {
    const { html } = await this.letter(id);
    return reply
      .header('content-security-policy', LETTER_IN_FRAME)
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(html.replace('<head>', '<head><base target="_blank">'));
  }

  @Get('mail/:letter/calendar.ics')
  async calendar(@Param('letter') id: string, @Res() reply: FastifyReply) {
    const { ics } = await this.letter(id);
    if (ics === undefined) throw new NothingHere();
    return reply.type('text/calendar; charset=utf-8').send(ics);
  }

  private async letter(id: string): Promise<CaughtLetter> {
    const letter = (await this.letters()).find((caught) => caught.id === id);
    if (!letter) throw new NothingHere();
    return letter;
  }
}
