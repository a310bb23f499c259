import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveTracksCalendars1764000000460 implements MigrationInterface {
  name = 'GiveTracksCalendars1764000000460';

  // What was released before this stands in the calendar of its track at once, by the newest release that held it.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
update calendar_entry e set tags = array_append(e.tags, 'track:' || held.track)
from (select distinct on (rs.session_id) rs.session_id, r.edition_id, v.details->>'track' as track
      from released_session rs join release r on r.id = rs.release_id
      join vocabulary_term v on v.edition_id = r.edition_id and v.vocabulary = 'session-type' and v.code = rs.snapshot->>'typeCode'
      where v.details ? 'track'
      order by rs.session_id, r.number desc) as held
where e.subject_id = held.session_id and e.edition_id = held.edition_id;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update calendar_entry set tags = array(select tag from unnest(tags) with ordinality as its (tag, at) where tag not like 'track:%' order by at)
       where array_to_string(tags, ' ') like '%track:%'`,
    );
  }
}
