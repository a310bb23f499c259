import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { Announcements, inTransaction } from '@app/database';
import { ScheduleReleased } from '@app/programme';
import { DataSource } from 'typeorm';
import { openRound } from './open-round.js';

/** Begins the notices as soon as the public sees a release; should this be lost, the clock does it within a minute. */
@Injectable()
export class RoundsFollowReleases {
  constructor(announcements: Announcements, @Inject(DataSource) database: DataSource, clock: Clock) {
    announcements.on(ScheduleReleased, ({ editionId }) =>
      inTransaction(database, (tx) => openRound(tx, editionId, clock.now())),
    );
  }
}
