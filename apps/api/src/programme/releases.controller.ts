import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { chooseLanguage } from '@app/i18n';
import type { Actor } from '@app/identity';
import {
  PanelStandings,
  ProgrammeReleases,
  readDifferencesOf,
  readNextRelease,
  readNextReturn,
  readReleases,
} from '@app/programme';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { viewConflict } from './conflict.views.js';
import {
  DifferenceList,
  NextReleaseView,
  NextReturnView,
  ReleaseList,
  ReleaseView,
  viewDifference,
  viewNextReturn,
  viewRelease,
} from './release.views.js';
import { ReleaseBody, ReturnBody } from './session.bodies.js';

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
    return { releases: (await readReleases(this.database, edition.id)).map(viewRelease) };
  }

  @Get('releases/next')
  @Answers(200, 'What a release made now would change, leave out, and which conflicts it would have.', NextReleaseView)
  async next(
    @ThisEdition() edition: Edition,
    @Headers('accept-language') wish: string | undefined,
  ): Promise<NextReleaseView> {
    const next = await readNextRelease(this.database, edition.id, this.standings.read);
    const { leftOut, unconfirmed, breaksDiffer } = next;
    return {
      sessions: next.sessions.length,
      differences: next.differences.map(viewDifference),
      breaksDiffer,
      conflicts: next.conflicts.map((found) => viewConflict(found, chooseLanguage(wish), edition.timeZone)),
      leftOut,
      unconfirmed,
    };
  }

  @Get('releases/:number/differences')
  @Answers(200, 'What that release changed for the public.', DifferenceList)
  async differences(@ThisEdition() edition: Edition, @Param('number') number: string): Promise<DifferenceList> {
    const kept = await readDifferencesOf(this.database, edition.id, releaseNumber(number));
    if (!kept) throw new NothingHere();
    return { differences: kept.map(viewDifference) };
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
    return viewRelease(await this.releases.release(edition.id, wish, by, this.clock.now()));
  }

  @Get('releases/:number/return')
  @Answers(200, 'What a return to that release would change. 409 when the public sees it already.', NextReturnView)
  async nextReturn(@ThisEdition() edition: Edition, @Param('number') number: string): Promise<NextReturnView> {
    return viewNextReturn(await readNextReturn(this.database, edition.id, releaseNumber(number)));
  }

  @Post('releases/:number/return')
  @HttpCode(201)
  @Answers(
    201,
    'The public sees again what that release showed, as a new release; cancellations and persons who left stay as they are. 412 when another release came between.',
    ReleaseView,
  )
  async returnTo(
    @ThisEdition() edition: Edition,
    @Param('number') number: string,
    @Body({ schema: ReturnBody }) wish: ReturnBody,
    @By() by: Actor,
  ): Promise<ReleaseView> {
    const made = await this.releases.returnTo(edition.id, releaseNumber(number), wish, by, this.clock.now());
    return viewRelease(made);
  }
}

/** Refuses what no release can be numbered. */
export function releaseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NothingHere();
  return Number(text);
}
