import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { readAllParts, WAITING_FOR, waitsFor } from '@app/speakers';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { viewPanellist, WaitingQuery, WaitingView } from './invitation.views.js';

/** What is still open among all panels of an edition. */
@ApiTags('speakers')
@Controller('api/v1/editions/:edition/speaking-invitations')
export class WaitingController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('waiting')
  @Answers(200, 'Seats that wait for one thing, by time of the session, with the number for each thing.', WaitingView)
  async waiting(
    @ThisEdition() edition: Edition,
    @Query({ schema: WaitingQuery }) { for: wanted }: WaitingQuery,
  ): Promise<WaitingView> {
    const now = this.clock.now();
    const parts = await readAllParts(this.database, edition.id);
    const open = parts.map((part) => ({ part, things: waitsFor(part, now) }));
    const count = (thing: string) => open.filter(({ things }) => things.some((one) => one === thing)).length;
    return {
      counts: Object.fromEntries(WAITING_FOR.map((thing) => [thing, count(thing)])) as WaitingView['counts'],
      seats: open
        .filter(({ things }) => things.includes(wanted))
        .map(({ part }) => {
          const { code, title, startsAt } = part;
          return { ...viewPanellist(part, now), session: { code, title, startsAt } };
        }),
    };
  }
}
