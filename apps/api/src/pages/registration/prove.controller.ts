import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { LinkGone, LinkUsed, ProveService, statusPath } from '@app/registration';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { countryName } from './country-name.js';
import { LinkGonePage } from './plain.pages.js';
import { ProvenPage } from './proven.page.js';
import { ProvePage } from './prove.page.js';

const Token = z.object({ token: z.string().max(100).catch('') });
type Token = z.infer<typeof Token>;

/** Proving an address: GET shows, POST acts. Whoever presses twice reads that it is done. */
@ApiExcludeController()
@Controller(':edition/:lang/register/prove')
export class ProveController {
  constructor(
    private readonly proving: ProveService,
    private readonly editions: Editions,
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
      const registration = await this.proving.applicantOf(edition, token, this.clock.now());
      const country = await countryName(this.editions, registration.country, language);
      return sendPage(reply, page(ProvePage, { edition, language, registration, countryName: country, token }));
    } catch (refusal) {
      return gonePage(refusal, edition, language, reply);
    }
  }

  @Post()
  async prove(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: Token }) { token }: Token,
    @Res() reply: FastifyReply,
  ) {
    try {
      const statusToken = await this.proving.proveByLink(edition, token, this.clock.now());
      return reply.redirect(statusPath(edition.code, language, statusToken), 303);
    } catch (refusal) {
      return gonePage(refusal, edition, language, reply);
    }
  }
}

function gonePage(refusal: unknown, edition: Edition, language: Language, reply: FastifyReply) {
  if (!(refusal instanceof LinkGone)) throw refusal;
  if (refusal instanceof LinkUsed) return sendPage(reply, page(ProvenPage, { edition, language }));
  return sendPage(reply, page(LinkGonePage, { edition, language, what: 'prove' }), 410);
}
