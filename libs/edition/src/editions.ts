import { Notifications } from '@app/database';
import type { Language } from '@app/i18n';
import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Country } from './country.entity.js';
import type { Edition } from './edition.entity.js';
import { byNameIn, readCountries, readEditions, readRooms, readVocabulary } from './edition.queries.js';
import { forgetEditions, remember } from './known-editions.js';
import type { Room } from './room.entity.js';
import type { VocabularyName, VocabularyTerm } from './vocabulary-term.entity.js';

/**
 * Editions and their master data for pages, the API and letters, mostly from memory. What is given is shared: look, do not change.
 * A rule that decides inside a transaction reads with the functions of `edition.queries.ts` instead.
 */
@Injectable()
export class Editions implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    @Optional() private readonly notifications?: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.notifications?.listen('edition', () => forgetEditions(this.database));
  }

  /** Every edition, the latest first. */
  all(): Promise<Edition[]> {
    return remember(this.database, 'editions', () => readEditions(this.database));
  }

  async editionByCode(code: string): Promise<Edition | undefined> {
    return (await this.all()).find((edition) => edition.code === code);
  }

  async editionById(id: string): Promise<Edition | undefined> {
    return (await this.all()).find((edition) => edition.id === id);
  }

  /** The one that `/` leads to. */
  async currentEdition(): Promise<Edition | undefined> {
    return (await this.all()).find((edition) => edition.isCurrent);
  }

  /** Open and closed rooms, in the order of lists. */
  roomsOf(editionId: string): Promise<Room[]> {
    return remember(this.database, `rooms ${editionId}`, () => readRooms(this.database, editionId));
  }

  /** One vocabulary in its own order. */
  vocabulary(editionId: string, name: VocabularyName): Promise<VocabularyTerm[]> {
    return remember(this.database, `${name} ${editionId}`, () => readVocabulary(this.database, editionId, name));
  }

  /** Every country and area, sorted as readers of that language look names up. */
  countriesIn(language: Language): Promise<Country[]> {
    return remember(this.database, `countries ${language}`, async () =>
      byNameIn(await readCountries(this.database), language),
    );
  }
}
