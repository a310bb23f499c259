import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Edition, Editions } from '@app/edition';
import { chooseLanguage, type Language } from '@app/i18n';
import { NothingHere } from '../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../access/requester.js';

/** The doors of the site lead to the agenda of an edition in the visitor's language. */
@Controller()
export class HomeController {
  constructor(private readonly editions: Editions) {}

  @Get()
  async toCurrentEdition(
    @Headers('accept-language') wish: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const edition = await this.editions.currentEdition();
    if (!edition) throw new NothingHere();
    void reply.header('vary', 'accept-language').redirect(`/${edition.code}/${chooseLanguage(wish)}/agenda`, 302);
  }

  @Get(':edition')
  toAgenda(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    void reply.header('vary', 'accept-language').redirect(`/${edition.code}/${chooseLanguage(wish)}/agenda`, 302);
  }

  @Get(':edition/:lang')
  toAgendaIn(@ThisEdition() edition: Edition, @PathLanguage() language: Language, @Res() reply: FastifyReply): void {
    void reply.redirect(`/${edition.code}/${language}/agenda`, 302);
  }
}
