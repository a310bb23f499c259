import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { NoSuchScreen, screenOf } from '@app/roundtable';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { FloorDesk } from '../../roundtable/floor-desk.js';
import { FloorFollowers } from '../../roundtable/floor-followers.js';
import { sendPage } from '../layout/send-page.js';
import { FloorFrame } from './floor-frame.js';
import type { FloorWords } from './floor-words.js';
import { InterpretersView } from './interpreters-view.js';
import { RoomScreen } from './room-screen.js';

const SCREENS = { room: RoomScreen, interpreters: InterpretersView } as const;

/** The screen in the room and the interpreters' view, at an address that protocol made; they follow the floor. */
@Controller(':edition/:lang/floor/:key')
export class FloorScreenController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: FloorDesk,
    private readonly editions: Editions,
    private readonly followers: FloorFollowers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('key') key: string,
    @Res() reply: FastifyReply,
  ) {
    const { kind, code } = await screenOf(this.database, edition.id, key);
    const words = await this.words(edition, language);
    const floor = await this.desk.floor(edition, code);
    const { title } = floor.roundTable;
    const events = `/${edition.code}/${language}/floor/${key}/events`;
    const children = createElement(SCREENS[kind], { floor, words });
    return sendPage(reply, createElement(FloorFrame, { edition, words, title, events, children }));
  }

  @Get('events')
  async follow(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, code, sessionId } = await screenOf(this.database, edition.id, key);
    await this.followers.follow(request, reply, {
      sessionId,
      key: `${kind} ${language}`,
      read: async () => {
        const floor = await this.desk.floor(edition, code);
        const screen = createElement(SCREENS[kind], { floor, words: await this.words(edition, language) });
        return { version: floor.version, text: renderToStaticMarkup(screen) };
      },
      mayStay: () =>
        screenOf(this.database, edition.id, key).then(
          () => true,
          (fault) => {
            if (fault instanceof NoSuchScreen) return false;
            throw fault;
          },
        ),
    });
  }

  private async words(edition: Edition, language: Language): Promise<FloorWords> {
    const countries = await this.editions.countriesIn(language);
    const names = new Map(countries.map(({ alpha2, names }) => [alpha2, names[language]]));
    return { language, zone: edition.timeZone, countries: names, now: this.clock.now() };
  }
}
