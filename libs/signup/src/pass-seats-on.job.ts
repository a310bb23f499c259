import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { passSeatsOn } from './pass-seats-on.js';

/** Passes on what came free in one session. Twice is harmless: the second finds no free seat. */
@ProcessorOf('pass-session-seats-on')
@Injectable()
export class SessionSeatPasser implements Processor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(sessionId: string): Promise<void> {
    await passSeatsOn(this.database, sessionId, this.clock.now());
  }
}

/** Sessions with somebody in line and a seat free: their bell was lost, or a release gave them a larger room. */
@Sweeper('pass-session-seats-on')
@Injectable()
export class SessionSeatSweep implements Sweep {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async lost(): Promise<string[]> {
    const sessions = await this.database.query<Array<{ id: string }>>(
      `select pool.session_id as id from session_seat_pool pool
       join session s on s.id = pool.session_id
       join released_session rs on rs.session_id = s.id
         and rs.release_id = (select id from release where edition_id = s.edition_id order by number desc limit 1)
       left join room on room.edition_id = s.edition_id and room.code = rs.snapshot -> 'room' ->> 'code'
       where pool.in_line > 0 and rs.cancelled_at is null and rs.snapshot ->> 'access' = 'sign-up'
         and (rs.snapshot ->> 'startsAt')::timestamptz > $1
         and pool.taken < coalesce((rs.snapshot ->> 'seatLimit')::int, room.capacity, 2147483647)`,
      [this.clock.now()],
    );
    return sessions.map(({ id }) => id);
  }
}
