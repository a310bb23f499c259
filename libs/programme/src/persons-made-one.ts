import { Injectable } from '@nestjs/common';
import { countCalendarChange } from '@app/calendar';
import type { Transaction } from '@app/database';
import { PersonFollower, PersonFollowers, type PersonMerge } from '@app/people';
import { lockProgrammeOf } from './programme-lock.js';
import { tellOfProgramme } from './public/programme-revision.js';

/** Who spoke under two addresses is named once in what was released, and has one calendar. */
@Injectable()
export class PersonsMadeOne extends PersonFollower {
  constructor(followers: PersonFollowers) {
    super();
    followers.add(this);
  }

  async prepare(tx: Transaction, { from }: PersonMerge): Promise<void> {
    for (const id of await this.editionsOf(tx, from)) await lockProgrammeOf(tx, id);
  }

  async follow(tx: Transaction, { from, into }: PersonMerge, now: Date): Promise<void> {
    const editions = await this.editionsOf(tx, from, into);
    await tx.query(
      `update released_session set snapshot = replace(snapshot::text, $1, $2)::jsonb where strpos(snapshot::text, $1) > 0`,
      [from, into],
    );
    await tx.query(
      `update release set differences = replace(differences::text, $1, $2)::jsonb where strpos(differences::text, $1) > 0`,
      [from, into],
    );
    for (const kind of ['person', 'organizer']) {
      await tx.query(
        `update calendar_entry set tags = array(select distinct unnest(array_replace(tags, $1, $2)) order by 1)
         where tags @> array[$1]`,
        [`${kind}:${from}`, `${kind}:${into}`],
      );
    }
    await tx.query(
      `update calendar_part its set tag = $2 where tag = $1 and not exists (
         select from calendar_part other where other.tag = $2
           and (other.subject_id, other.kind, other.starts_after) = (its.subject_id, its.kind, its.starts_after))`,
      [`person:${from}`, `person:${into}`],
    );
    await tx.query(`delete from calendar_part where tag = $1`, [`person:${from}`]);
    await countCalendarChange(tx, editions);
    for (const id of editions) await tellOfProgramme(tx, id, now);
  }

  private async editionsOf(tx: Transaction, ...persons: string[]): Promise<string[]> {
    const rows = await tx.query<Array<{ id: string }>>(
      `select distinct s.edition_id as id from session s where s.id in (
         select session_id from session_person where person_id = any($1::uuid[])
         union select session_id from session_organizer where person_id = any($1::uuid[])) order by 1`,
      [persons],
    );
    return rows.map(({ id }) => id);
  }
}
