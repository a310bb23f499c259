import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import {
  type Floor,
  type ListedStatement,
  NoSuchScreen,
  NoSuchStatement,
  readList,
  readStatements,
  type ScreenKind,
  screenOf,
} from '@app/roundtable';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { FloorDesk } from '../../roundtable/floor-desk.js';
import { FloorFollowers } from '../../roundtable/floor-followers.js';
import { sendPage } from '../layout/send-page.js';
import { BoothStatement, BoothStatements, type Statements } from './booth-statements.js';
import { FloorFrame } from './floor-frame.js';
import type { FloorWords } from './floor-words.js';
import { InterpretersView } from './interpreters-view.js';
import { RoomScreen } from './room-screen.js';

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
    const path = `/${edition.code}/${language}/floor/${key}`;
    const children = await this.screen(kind, floor, words, path).then(({ screen }) => screen);
    return sendPage(reply, createElement(FloorFrame, { edition, words, title, events: `${path}/events`, children }));
  }

  /** What delegations have handed in, before it is spoken: the interpreters' alone. */
  @Get('statements')
  async statements(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('key') key: string,
    @Res() reply: FastifyReply,
  ) {
    const { code, sessionId } = await this.booth(edition, key);
    const [list, words] = await Promise.all([readList(this.database, edition.id, code), this.words(edition, language)]);
    const path = `/${edition.code}/${language}/floor/${key}`;
    const statements = byPerson(await readStatements(this.database, sessionId));
    const children = createElement(BoothStatements, { list, statements, words, path });
    return sendPage(reply, createElement(FloorFrame, { edition, words, title: list.roundTable.title, children }));
  }

  @Get('statements/:statement')
  async statement(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('key') key: string,
    @Param('statement') statementCode: string,
    @Res() reply: FastifyReply,
  ) {
    const { code, sessionId } = await this.booth(edition, key);
    const statement = [...(await readStatements(this.database, sessionId)).values()].find(
      (one) => one.code === statementCode,
    );
    if (!statement) throw new NoSuchStatement();
    const [list, words] = await Promise.all([readList(this.database, edition.id, code), this.words(edition, language)]);
    const path = `/${edition.code}/${language}/floor/${key}`;
    const children = createElement(BoothStatement, { list, statement, words, path });
    return sendPage(reply, createElement(FloorFrame, { edition, words, title: list.roundTable.title, children }));
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
      key: kind === 'room' ? `room ${language}` : `interpreters ${language} ${key}`, // with links of its own address
      read: async () => {
        const floor = await this.desk.floor(edition, code);
        const path = `/${edition.code}/${language}/floor/${key}`;
        const { screen, version } = await this.screen(kind, floor, await this.words(edition, language), path);
        return { version, text: renderToStaticMarkup(screen) };
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

  private async screen(
    kind: ScreenKind,
    floor: Floor,
    words: FloorWords,
    path: string,
  ): Promise<{ screen: ReactElement; version: number | string }> {
    if (kind === 'room') return { screen: createElement(RoomScreen, { floor, words }), version: floor.version };
    const statements = byPerson(await readStatements(this.database, floor.roundTable.sessionId));
    const stamp = [...statements.values()].map(({ code, version }) => `${code}${version}`).join('.');
    return {
      screen: createElement(InterpretersView, { floor, words, statements, path }),
      version: `${floor.version}-${stamp}`,
    };
  }

  /** Refuses `roundtable.screen-unknown` for the room's address, too: who looks at that screen is everybody. */
  private async booth(edition: Edition, key: string): Promise<{ code: string; sessionId: string }> {
    const { kind, ...table } = await screenOf(this.database, edition.id, key);
    if (kind !== 'interpreters') throw new NoSuchScreen();
    return table;
  }

  private async words(edition: Edition, language: Language): Promise<FloorWords> {
    const countries = await this.editions.countriesIn(language);
    const names = new Map(countries.map(({ alpha2, names }) => [alpha2, names[language]]));
    return { language, zone: edition.timeZone, countries: names, now: this.clock.now() };
  }
}

function byPerson(statements: ReadonlyMap<string, ListedStatement>): Statements {
  return new Map([...statements.values()].map((statement) => [statement.personId, statement]));
}
