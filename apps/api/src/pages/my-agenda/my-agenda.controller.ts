import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import { Feeds } from '@app/calendar';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { chosenZone } from '../../access/zone-cookie.js';
import { CALENDAR } from '../../feeds/public-feeds.js';
import { AgendaReader } from '../agenda/agenda-reader.js';
import { sendPage } from '../layout/send-page.js';
import { MyAgendaPage } from './my-agenda.page.js';
import { Stars } from './stars.js';

const Code = z
  .string()
  .regex(/^[A-Z0-9]{6}$/)
  .optional()
  .catch(undefined);
const StarWish = z.object({ add: Code, remove: Code });
type StarWish = z.infer<typeof StarWish>;

/** The sessions that somebody starred, with or without an account. */
@ApiExcludeController()
@Controller(':edition/:lang/my-agenda')
export class MyAgendaController {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly stars: Stars,
    private readonly feeds: Feeds,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const codes = await this.stars.of({ edition, signedIn, request, reply });
    const agenda = await this.agendas.agenda(edition, language, chosenZone(request.headers.cookie));
    const sessions = agenda.programme.sessions.filter(({ code }) => codes.includes(code));
    return sendPage(reply, page(MyAgendaPage, { agenda, sessions, isSignedIn: signedIn !== undefined }));
  }

  /** Only what the public sees can be starred. */
  @Post('stars')
  async change(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: StarWish }) { add, remove }: StarWish,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, signedIn, request, reply };
    if (add) {
      const { sessions } = await this.agendas.programmeOf(edition);
      if (!sessions.some(({ code }) => code === add)) throw new NothingHere();
      await this.stars.add(visit, add);
    }
    if (remove) await this.stars.remove(visit, remove);
    return reply.redirect(`/${edition.code}/${language}/my-agenda${add ? `#${add}` : ''}`, 303);
  }

  /** A file of the moment: who wants to be told of changes subscribes to the programme. */
  @Get('my-agenda.ics')
  async calendar(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const codes = await this.stars.of({ edition, signedIn, request, reply });
    if (codes.length === 0) throw new NothingHere();
    const tags = codes.map((code) => `session:${code}`);
    const name = translator(language)('agenda:feeds.part', {
      edition: edition.shortName,
      what: translator(language)('agenda:mine.title'),
    });
    const { body } = await this.feeds.feedOf(tags, language, { editionId: edition.id, name });
    return reply
      .type(CALENDAR)
      .header('content-disposition', `attachment; filename="${edition.code}-my-agenda.ics"`)
      .send(body);
  }
}
