import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import { PanelStandings, ProgrammeReleases, readNextRelease, readReleases, type Release } from '@app/programme';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { viewConflict } from './conflict.views.js';
import { NextReleaseView, ReleaseList, ReleaseView } from './release.views.js';
import { ReleaseBody } from './session.bodies.js';

/** Named states of the programme that the public has seen, and the one that would come next. */
@ApiTags('programme releases')
@Controller('api/v1/editions/:edition')
export class ReleasesController {
  constructor(
    private readonly database: DataSource,
    private readonly releases: ProgrammeReleases,
    private readonly standings: PanelStandings,
    private readonly clock: Clock,
  ) {}

  @Get('releases')
  @Answers(200, 'Every release of the edition, newest first.', ReleaseList)
  async list(@ThisEdition() edition: Edition): Promise<ReleaseList> {
    return { releases: (await readReleases(this.database, edition.id)).map(view) };
  }

  @Get('releases/next')
  @Answers(200, 'What a release made now would change, leave out, and which conflicts it would have.', NextReleaseView)
  async next(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<NextReleaseView> {
    const { sessions, differences, conflicts, leftOut } = await readNextRelease(
      this.database,
      edition.id,
      this.standings.read,
    );
    const sentences = conflicts.map((found) => viewConflict(found, chooseLanguage(wish), edition.timeZone));
    return { sessions: sessions.length, differences, conflicts: sentences, leftOut };
  }

  @Post('releases')
  @HttpCode(201)
  @Answers(
    201,
    'The programme is released: pages, feeds and calendars show it. 409 with the list when errors are open that nobody accepted.',
    ReleaseView,
  )
  async release(
    @ThisEdition() edition: Edition,
    @Body({ schema: ReleaseBody }) wish: ReleaseBody,
    @By() by: Actor,
  ): Promise<ReleaseView> {
    return view(await this.releases.release(edition.id, wish, by, this.clock.now()));
  }
}

function view({ number, name, note, releasedAt, releasedBy, sessions }: Release): ReleaseView {
  return { number, name, note, releasedAt, releasedBy, sessions };
}
