import { Injectable } from '@nestjs/common';
import { Editions, type Edition, type Room } from '@app/edition';
import type { Language } from '@app/i18n';
import { PublicProgrammes, type PublicProgramme } from '@app/programme';
import { agendaWords, type AgendaWords } from './agenda-words.js';

/** What every agenda page is made of. */
export interface Agenda {
  words: AgendaWords;
  programme: PublicProgramme;
  /** Every room of the edition in the order of lists. */
  rooms: Room[];
}

/** Gathers programme and words from memory; nothing here asks PostgreSQL while nothing has changed. */
@Injectable()
export class AgendaReader {
  constructor(
    private readonly editions: Editions,
    private readonly programmes: PublicProgrammes,
  ) {}

  programmeOf(edition: Edition): Promise<PublicProgramme> {
    return this.programmes.programmeOf(edition.id);
  }

  /** Stands for what pages of an edition are made from: equal stamps mean equal pages. */
  async stampOf(edition: Edition): Promise<string> {
    return `${(await this.programmeOf(edition)).revision} ${edition.version}`;
  }

  /** `zone`: in whose time the words tell it; the edition's if left out. */
  async agenda(edition: Edition, language: Language, zone?: string): Promise<Agenda> {
    const vocabulary = (name: Parameters<Editions['vocabulary']>[1]) => this.editions.vocabulary(edition.id, name);
    const [programme, rooms, types, roles, sdgs, lines] = await Promise.all([
      this.programmeOf(edition),
      this.editions.roomsOf(edition.id),
      vocabulary('session-type'),
      vocabulary('panel-role'),
      vocabulary('sdg'),
      vocabulary('action-line'),
    ]);
    return { programme, rooms, words: agendaWords(edition, language, { types, roles, sdgs, lines }, zone) };
  }
}
