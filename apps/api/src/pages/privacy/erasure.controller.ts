import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { askForErasure, DutiesFirst, ExportGone, findSubject, obstaclesOf, PersonalExports } from '@app/privacy';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { refusalOf } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { type DataOwner, WhoseData } from './data-owner.js';
import { ErasureAskedPage, ErasurePage } from './erasure.pages.js';
import { DownloadOverPage, FilePage } from './file.pages.js';

const Token = z.object({ token: z.string().max(100).optional().catch('unreadable') });
type Token = z.infer<typeof Token>;

/** Having everything erased, and fetching the file with one's data. */
@ApiExcludeController()
@Controller(':edition/:lang/my-data')
export class ErasureController {
  constructor(
    private readonly database: DataSource,
    private readonly exports: PersonalExports,
    private readonly clock: Clock,
  ) {}

  @Get('erasure')
  async look(@WhoseData() whose: DataOwner, @Res() reply: FastifyReply) {
    return this.second(whose, reply);
  }

  @Post('erasure')
  async erase(@WhoseData() whose: DataOwner, @Res() reply: FastifyReply) {
    const { edition, language } = whose;
    const owner = { ...whose.owner, language };
    const refusal = await refusalOf(
      () => inTransaction(this.database, (tx) => askForErasure(tx, edition, owner, this.clock.now())),
      (one) => one instanceof DutiesFirst,
    );
    if (refusal) return this.second(whose, reply, 409);
    return reply.redirect(`/${edition.code}/${language}/my-data/erasure/asked`, 303);
  }

  @Get('erasure/asked')
  asked(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply) {
    return sendPage(reply, page(ErasureAskedPage, { edition, language }));
  }

  @Get('file')
  async file(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token = '' }: Token,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.exports.ready(token, this.clock.now()).catch(undefinedIfGone);
    return sendPage(reply, page(FilePage, { edition, language, token, file }), file ? 200 : 410);
  }

  /** The letter's link stays in the form; what the browser fetches is an address that soon means nothing. */
  @Post('file')
  async openDownload(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token = '' }: Token,
    @Res() reply: FastifyReply,
  ) {
    const download = await this.exports.openDownload(token, this.clock.now()).catch(undefinedIfGone);
    if (!download) return sendPage(reply, page(FilePage, { edition, language }), 410);
    return reply.redirect(`/${edition.code}/${language}/my-data/file/download?token=${download}`, 303);
  }

  @Get('file/download')
  async download(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: Token }) { token = '' }: Token,
    @Res() reply: FastifyReply,
  ) {
    const body = await this.exports.fileOf(token, this.clock.now()).catch(undefinedIfGone);
    if (!body) return sendPage(reply, page(DownloadOverPage, { edition, language }), 410);
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="my-data-${edition.code}.zip"`)
      .send(body);
  }

  private async second({ edition, language, token, owner }: DataOwner, reply: FastifyReply, status = 200) {
    const subject = await findSubject(this.database, owner.emailKey);
    const obstacles = await obstaclesOf(this.database, subject, this.clock.now());
    return sendPage(reply, page(ErasurePage, { edition, language, token, obstacles }), status);
  }
}

function undefinedIfGone(fault: unknown): undefined {
  if (!(fault instanceof ExportGone)) throw fault;
}
