import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { formalName } from '@app/people';
import { type Floor, type FloorTurn, readFloor } from '@app/roundtable';
import type { FloorView, TurnView } from './floor.views.js';

/** The floor of a round table as chair and protocol see it. */
@Injectable()
export class FloorDesk {
  constructor(private readonly database: DataSource) {}

  /** Refuses `roundtable.unknown`. */
  floor(edition: Pick<Edition, 'id'>, code: string): Promise<Floor> {
    return readFloor(this.database, edition.id, code);
  }

  async view(edition: Pick<Edition, 'id'>, code: string): Promise<FloorView> {
    const { roundTable, turns, asked, openedAt, closedAt, canUndo, version } = await this.floor(edition, code);
    const { title, titleLanguage, startsAt, endsAt, room, listState, listNumber } = roundTable;
    return {
      ...{ code, title, titleLanguage, startsAt, endsAt, room, listState, listNumber },
      openedAt: openedAt === null ? null : new Date(openedAt),
      closedAt: closedAt === null ? null : new Date(closedAt),
      turns: turns.map(viewTurn),
      asked: asked.map(viewTurn),
      canUndo,
      version,
    };
  }
}

function viewTurn(turn: FloorTurn): TurnView {
  const { id, personId, place, state, isSeen, part, nameInOwnScript, ownScriptLanguage, positionTitle } = turn;
  const { speaksFor, country, entity, spokenAs, speaksIn, askedAt, allowed, spoken, timeIsUpAt, stoppedAt } = turn;
  const who = { id, personId, name: formalName(turn), nameInOwnScript, ownScriptLanguage, positionTitle };
  const whom = { part, speaksFor, country, entity, spokenAs, speaksIn, askedAt };
  return {
    ...who,
    ...whom,
    place: place ?? null,
    state,
    isSeen,
    allowedSeconds: allowed / 1000,
    spokenSeconds: spoken === null ? null : Math.round(spoken / 1000),
    timeIsUpAt: timeIsUpAt === null ? null : new Date(timeIsUpAt),
    isStopped: stoppedAt !== null,
  };
}
