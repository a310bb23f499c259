import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement as page } from 'react';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { publicPeople } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { AgendaPages } from './agenda-pages.js';
import { LinesPage, RoomsPage, SdgsPage } from './index-page.js';
import { PeoplePage } from './people-page.js';
import { PersonPage } from './person-page.js';
import { LinePage, SdgPage } from './topic-page.js';

const PeopleQuery = z.object({ q: z.string().trim().max(200).optional() });
type PeopleQuery = z.infer<typeof PeopleQuery>;

/** The released programme by room, Action Line, Goal and person. */
@Controller(':edition/:lang')
export class BrowseController {
  constructor(private readonly pages: AgendaPages) {}

  @Get('rooms')
  rooms(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, request, reply };
    return this.pages.kept(visit, '/rooms', (agenda) => page(RoomsPage, { agenda }));
  }

  @Get('action-lines')
  lines(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, request, reply };
    return this.pages.kept(visit, '/action-lines', (agenda) => page(LinesPage, { agenda }));
  }

  @Get('action-lines/:code')
  line(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.kept({ edition, language, request, reply }, `/action-lines/${code}`, (agenda) => {
      if (!agenda.words.lines.has(code)) throw new NothingHere();
      return page(LinePage, { agenda, code });
    });
  }

  @Get('sdgs')
  sdgs(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, request, reply };
    return this.pages.kept(visit, '/sdgs', (agenda) => page(SdgsPage, { agenda }));
  }

  @Get('sdgs/:number')
  sdg(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.kept({ edition, language, request, reply }, `/sdgs/${number}`, (agenda) => {
      const sdg = Number(number);
      if (String(sdg) !== number || !agenda.words.sdgs.has(sdg)) throw new NothingHere();
      return page(SdgPage, { agenda, sdg });
    });
  }

  @Get('people')
  people(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: PeopleQuery }) { q }: PeopleQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const visit = { edition, language, request, reply };
    if (q) return this.pages.fresh(visit, (agenda) => page(PeoplePage, { agenda, q }));
    return this.pages.kept(visit, '/people', (agenda) => page(PeoplePage, { agenda }));
  }

  /** Somebody who left every panel is gone from here at once. */
  @Get('people/:code')
  person(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.kept({ edition, language, request, reply }, `/people/${code}`, (agenda) => {
      const person = publicPeople(agenda.programme).get(code);
      if (!person) throw new NothingHere();
      return page(PersonPage, { agenda, person });
    });
  }
}
