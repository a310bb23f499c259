import { CalendarModule } from '@app/calendar';
import { EditionModule } from '@app/edition';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgrammesInMind } from './board/programmes-in-mind.js';
import { PanelStandings } from './conflicts/panel-standings.js';
import { PersonsMadeOne } from './persons-made-one.js';
import { PublicProgrammes } from './public/public-programmes.js';
import { ProgrammeReleases } from './releases/release-programme.js';
import { Session } from './sessions/session.entity.js';

/** For pools that are opened without Nest: the entities of this room. */
export const PROGRAMME_ENTITIES = [Session];

@Module({
  imports: [TypeOrmModule.forFeature(PROGRAMME_ENTITIES), EditionModule, CalendarModule],
  providers: [PublicProgrammes, ProgrammeReleases, PersonsMadeOne, PanelStandings, ProgrammesInMind],
  exports: [PublicProgrammes, ProgrammeReleases, PanelStandings, ProgrammesInMind],
})
export class ProgrammeModule {}
