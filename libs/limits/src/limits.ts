import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Limit, Standing } from './limit.js';
import { TooManyTries } from './limits.errors.js';

/**
 * Counts in PostgreSQL, so that all processes count together: one statement each time, in a table without a log (a crash forgets
 * the counts, nothing else). The table knows digests only, and each night those that are over are swept.
 */
@Injectable()
export class Limits {
  constructor(private readonly database: DataSource) {}

  /** One more by `who`; counted also when it is refused. Refuses `limits.too-many` beyond the limit. */
  async take(limit: Limit, who: string, now: Date): Promise<void> {
    const { used, endsAt } = await this.count(limit, who, now);
    if (used > limit.most) throw new TooManyTries(endsAt, now);
  }

  /** One more by `who`; refuses nothing. */
  async count(limit: Limit, who: string, now: Date): Promise<Standing> {
    const endsAt = new Date(now.getTime() + limit.minutes * 60_000);
    const rows = await this.database.query<Array<{ used: number; ends_at: Date }>>(COUNT, [
      keyOf(limit, who),
      endsAt,
      now,
    ]);
    return { used: rows[0].used, endsAt: rows[0].ends_at };
  }
}

const COUNT = `
  insert into limit_bucket as bucket (key, used, ends_at) values ($1, 1, $2)
  on conflict (key) do update set
    used = case when bucket.ends_at <= $3 then 1 else bucket.used + 1 end,
    ends_at = case when bucket.ends_at <= $3 then excluded.ends_at else bucket.ends_at end
  returning used, ends_at`;

function keyOf({ name }: Limit, who: string): Buffer {
  return createHash('sha256').update(`${name}\n${who}`).digest();
}

/** Every night: forgets the counts that are over. Gives how many. */
export async function forgetOldCounts(database: DataSource, now: Date): Promise<number> {
  const [, forgotten] = await database.query<[unknown, number]>(`delete from limit_bucket where ends_at <= $1`, [now]);
  return forgotten;
}
