import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { chooseLanguage, type Language } from '@app/i18n';
import type { Actor } from '@app/identity';
import { changeBoard, conflictsOfSession, dropMap, ProgrammesInMind, suggestPlaces } from '@app/programme';
import { By, ThisEdition } from '../../access/requester.js';
import { Answers } from '../../openapi/answers.js';
import { ConflictList, viewConflict } from '../conflict.views.js';
import {
  BoardChanges,
  BoardView,
  DropMapView,
  PlacesQuery,
  SuggestionList,
  SuggestionsQuery,
  viewBoard,
  viewDropMap,
  viewSuggestion,
} from './board.views.js';

/** Rooms and times of a whole edition at once, for those who move sessions forty times a day. */
@ApiTags('programme board')
@Controller('api/v1/editions/:edition/board')
export class BoardController {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: ProgrammesInMind,
    private readonly clock: Clock,
  ) {}

  /** Asked every few seconds by every open board: while nothing changed it costs one short statement. */
  @Get()
  @Answers(200, 'Rooms, sessions, breaks and conflicts; 304 while nothing changed since the ETag.', BoardView)
  async read(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardView | undefined> {
    const language = chooseLanguage(wish);
    const tag = `"${await this.programmes.stamp(edition.id)}-${language}"`;
    void reply.headers({ etag: tag, 'cache-control': 'private, no-cache', vary: 'accept-language' });
    if (known === tag) {
      void reply.status(304);
      return undefined;
    }
    return this.board(edition, language, reply);
  }

  @Post('changes')
  @HttpCode(200)
  @Answers(200, 'All of it is done, and this is the board now. 412 when somebody else changed one of them.', BoardView)
  async change(
    @ThisEdition() edition: Edition,
    @Body({ schema: BoardChanges }) wish: BoardChanges,
    @By() by: Actor,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardView> {
    const now = this.clock.now();
    await inTransaction(this.database, (tx) => changeBoard(tx, edition.id, wish, by, now));
    return this.board(edition, chooseLanguage(language), reply);
  }

  @Get('sessions/:code/conflicts')
  @Answers(
    200,
    'Every conflict of the session where it stands, in sentences; notes and accepted ones too.',
    ConflictList,
  )
  async conflicts(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<ConflictList> {
    const { programme } = await this.programmes.read(edition.id);
    const conflicts = conflictsOfSession(programme, code);
    return { conflicts: conflicts.map((found) => viewConflict(found, chooseLanguage(wish), edition.timeZone)) };
  }

  @Get('sessions/:code/places')
  @Answers(200, 'Where on a day the session could be put down, and what would clash there.', DropMapView)
  async places(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: PlacesQuery }) { day }: z.infer<typeof PlacesQuery>,
  ): Promise<DropMapView> {
    const { programme } = await this.programmes.read(edition.id);
    return viewDropMap(dropMap(programme, code, day), code);
  }

  @Get('sessions/:code/suggestions')
  @Answers(200, 'The best free places with what speaks for them, best first; none for a fixed session.', SuggestionList)
  async suggestions(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @Query({ schema: SuggestionsQuery }) { day }: z.infer<typeof SuggestionsQuery>,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<SuggestionList> {
    const { programme } = await this.programmes.read(edition.id);
    const places = suggestPlaces(programme, code, { day });
    return { places: places.map((place) => viewSuggestion(place, chooseLanguage(wish), edition.timeZone)) };
  }

  private async board(edition: Edition, language: Language, reply: FastifyReply): Promise<BoardView> {
    const { stamp, programme } = await this.programmes.read(edition.id);
    void reply.headers({ etag: `"${stamp}-${language}"`, 'cache-control': 'private, no-cache' });
    return viewBoard(stamp, programme, language);
  }
}
