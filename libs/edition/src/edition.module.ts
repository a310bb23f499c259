import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Country } from './country.entity.js';
import { Edition } from './edition.entity.js';
import { Editions } from './editions.js';
import { Room } from './room.entity.js';
import { VocabularyTerm } from './vocabulary-term.entity.js';

/** For pools that are opened without Nest: the entities of this room. */
export const EDITION_ENTITIES = [Edition, Room, VocabularyTerm, Country];

@Module({
  imports: [TypeOrmModule.forFeature(EDITION_ENTITIES)],
  providers: [Editions],
  exports: [Editions],
})
export class EditionModule {}
