import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Complaint } from './complaint.js';
import { Pause } from './pause.js';

/** Work that comes round by itself. It must be harmless to do twice and to miss once. */
export interface Recurring {
  /** Unique, for people: 'ring again for lost bells'. */
  name: string;
  /** Either a period in seconds, counted from midnight UTC, or a time of day in UTC as 'HH:MM'. */
  turn: { everySeconds: number } | { dailyAt: string };
  do(now: Date): Promise<unknown>;
}

const DAY = 86_400;

/** Does recurring work when its turn comes; each turn is taken by one of all workers, through a row per name. */
@Injectable()
export class Timetable {
  private readonly logger = new Logger('Timetable');
  private readonly complaint = new Complaint('database');
  private readonly pause = new Pause();
  private running?: Promise<void>;
  private stopping = false;

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  start(work: Recurring[]): void {
    this.running ??= this.run(work);
  }

  /** Ends after the work in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.wake();
    await this.running;
  }

  /** Does what has a turn at `now` that nobody has taken yet. */
  async doDue(work: Recurring[], now: Date): Promise<void> {
    for (const each of work) {
      if (this.stopping || !(await this.takeTurn(each, now))) continue;
      try {
        await each.do(now);
      } catch (fault) {
        this.logger.error(`${each.name}: ${(fault as Error).message}`);
      }
    }
  }

  private async run(work: Recurring[]): Promise<void> {
    while (!this.stopping) {
      try {
        await this.doDue(work, new Date());
        this.complaint.well();
      } catch (fault) {
        this.complaint.tell(fault);
      }
      if (!this.stopping) await this.pause.for(1000);
    }
  }

  private async takeTurn({ name, turn }: Recurring, now: Date): Promise<boolean> {
    const taken = await this.database.query(
      `insert into recurring_run (name, turn_at) values ($1, $2)
       on conflict (name) do update set turn_at = excluded.turn_at where recurring_run.turn_at < excluded.turn_at
       returning name`,
      [name, lastTurn(turn, now)],
    );
    return taken.length > 0;
  }
}

/** The newest turn that is not after `now`. */
export function lastTurn(turn: Recurring['turn'], now: Date): Date {
  const seconds = Math.floor(now.getTime() / 1000);
  if ('everySeconds' in turn) return new Date((seconds - (seconds % turn.everySeconds)) * 1000);
  const [hours, minutes] = turn.dailyAt.split(':').map(Number);
  const offset = hours * 3600 + minutes * 60;
  return new Date((seconds - ((((seconds - offset) % DAY) + DAY) % DAY)) * 1000);
}
