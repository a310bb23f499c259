import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { readConfig } from '@app/config';
import { readRooms, type Edition } from '@app/edition';
import { staffOf } from '@app/identity';
import { LANGUAGES } from '@app/i18n';
import { PublicProgrammes, readConflicts, readDraftSessions, readReleases, textFor } from '@app/programme';
import { DecideService } from '@app/registration';
import { readList, readRoundTables } from '@app/roundtable';
import { demonstrationIsWanted, loadDemonstration } from '../../../apps/cli/src/demonstration/load-demonstration.js';
import { RoomsModule } from '../../../apps/cli/src/rooms.module.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: DataSource;
let edition: Edition;

beforeAll(async () => {
  db = await aDatabase();
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: db.url });
  app = await NestFactory.createApplicationContext(RoomsModule.with(config, db.url), { logger: false });
  database = app.get(DataSource);
  await breakOff(() => loadDemonstration(app, new Date('2027-05-03T09:00:00Z')));
  edition = await loadDemonstration(app, new Date('2027-05-03T09:00:00Z'));
});

/** What follows is said of an edition whose first load ended in the middle of a person’s story. */
async function breakOff(load: () => Promise<Edition>): Promise<void> {
  const desk = app.get(DecideService);
  const approve = desk.approve.bind(desk);
  let approvals = 0;
  desk.approve = (...of) => (++approvals < 5 ? approve(...of) : Promise.reject(new Error('the power went')));
  await expect(load()).rejects.toThrow('the power went');
  desk.approve = approve;
}

afterAll(async () => {
  await app.close();
  await db.drop();
});

const counts = async (sql: string) =>
  Object.fromEntries(
    (await database.query(sql, [edition.id])).map(({ what, count }: { what: string; count: number }) => [what, count]),
  );

describe('the demonstration edition', () => {
  it('is the current one, of 5 to 9 July 2027 in Zurich’s time, with fifteen rooms and staff for each role', async () => {
    const { code, names, startsOn, endsOn, timeZone, isDemonstration, isCurrent } = edition;
    expect({
      code,
      name: names.en,
      startsOn,
      endsOn,
      timeZone,
      isDemonstration,
      isCurrent,
      rooms: (await readRooms(database, edition.id)).length,
    }).toEqual({
      code: 'wsis2027',
      name: 'WSIS Forum 2027 (demonstration)',
      startsOn: '2027-07-05',
      endsOn: '2027-07-09',
      timeZone: 'Europe/Zurich',
      isDemonstration: true,
      isCurrent: true,
      rooms: 15,
    });
    expect((await staffOf(database, edition.id)).map(({ email, roles }) => [email, roles])).toEqual([
      ['accreditation@wsis.example', ['accreditation-officer']],
      ['door@wsis.example', ['check-in-officer']],
      ['programme@wsis.example', ['programme-editor']],
      ['protocol@wsis.example', ['protocol-officer']],
      ['reviewer1@wsis.example', ['reviewer']],
      ['reviewer2@wsis.example', ['reviewer']],
      ['secretariat@wsis.example', ['secretariat']],
    ]);
  });

  it('has a first release of more than a hundred sessions, each with panel, room and Action Line, marked where our code gave something', async () => {
    const [release] = await readReleases(database, edition.id);
    const released = await database.query(`select snapshot from released_session where release_id = $1`, [release.id]);
    const incomplete = released.filter(
      ({
        snapshot,
      }: {
        snapshot: { room: unknown; mode: string; panel: unknown[]; actionLines: unknown[]; sdgs: unknown[] };
      }) =>
        (!snapshot.room && snapshot.mode !== 'remote') ||
        snapshot.panel.length < 3 ||
        snapshot.actionLines.length === 0 ||
        snapshot.sdgs.length === 0,
    );
    expect([release.name, released.length, incomplete]).toEqual(['First release', 115, []]);

    const drafts = await readDraftSessions(database, edition.id);
    expect(
      drafts.filter(({ givenFields, startsAt, room }) => givenFields.includes('time') && !(startsAt || room)).length,
    ).toBe(0);
    expect(drafts.filter(({ givenFields }) => givenFields.includes('typeCode')).length).toBe(49);
    expect(drafts.filter(({ startsAt }) => startsAt === null).length).toBe(10); // two of them were requests of the consultation
  });

  it('has rooms and people promised twice only in the drafts that the release did not see, and something of other kinds', async () => {
    const conflicts = await readConflicts(database, edition.id);
    const errors = conflicts.filter(({ severity }) => severity === 'error').map(({ kind }) => kind);
    expect(errors.sort()).toEqual([
      ...['kept-apart', 'person-absent', 'person-absent', 'person-twice'],
      ...['person-unavailable', 'room-blocked', 'room-twice', 'room-twice'],
    ]);
    expect(conflicts.filter(({ accepted }) => accepted).map(({ kind }) => kind)).toEqual(['over-break']);
    const inRelease = await database.query(
      `select a.code from released_session a join released_session b on a.session_id < b.session_id
       and a.snapshot->'room'->>'code' = b.snapshot->'room'->>'code'
       and a.snapshot->>'startsAt' < b.snapshot->>'endsAt' and b.snapshot->>'startsAt' < a.snapshot->>'endsAt'`,
    );
    expect(inRelease).toEqual([]);
    expect((await readDraftSessions(database, edition.id)).filter(({ cancelledAt }) => cancelledAt).length).toBe(1);
  });

  it('has titles of its own words and abstracts in five languages, checked or drafts, of which a release shows the checked ones', async () => {
    const statesOf = (field: string) =>
      database.query<Array<{ lang: string; state: string; count: number }>>(
        `select lang, text->$2->>'state' as state, count(*)::int as count
         from session, jsonb_each(translations) as texts (lang, text) where edition_id = $1 and text ? $2
         group by 1, 2 order by 1, 2`,
        [edition.id, field],
      );
    const states = await statesOf('description');
    const titles = await statesOf('title');
    const [{ code }] = await database.query(
      `select code from session where edition_id = $1 and translations->'ar' ? 'description' and starts_at is not null and removed_at is null
       order by code limit 1`,
      [edition.id],
    );
    const { sessions } = await app.get(PublicProgrammes, { strict: false }).programmeOf(edition.id);
    const shown = sessions.find((session) => session.code === code)!;
    const texts = LANGUAGES.map((language) => textFor(shown, 'description', language).language);

    const opening = sessions.find(({ title }) => title === 'Opening Ceremony')!;
    const workshop = sessions.find(({ title }) => title.startsWith('Gender Mainstreaming'))!;
    expect([opening, workshop].map((one) => textFor(one, 'title', 'ar'))).toEqual([
      { text: 'حفل الافتتاح', language: 'ar' },
      { text: workshop.title, language: 'en' },
    ]);
    expect(titles.map(({ lang, state, count }) => [lang, state, count])).toEqual([
      ['ar', 'checked', 13],
      ['es', 'checked', 7],
      ['es', 'draft', 6],
      ['fr', 'checked', 13],
      ['ru', 'checked', 7],
      ['ru', 'draft', 6],
      ['zh', 'checked', 13],
    ]);
    expect(states.map(({ lang, state }) => [lang, state])).toEqual([
      ['ar', 'checked'],
      ['es', 'draft'],
      ['fr', 'checked'],
      ['ru', 'draft'],
      ['zh', 'checked'],
    ]);
    expect(states.every(({ count }) => count > 20)).toBe(true);
    expect(Object.fromEntries(LANGUAGES.map((language, at) => [language, texts[at]]))).toEqual({
      en: 'en',
      fr: 'fr',
      es: 'en',
      ru: 'en',
      zh: 'zh',
      ar: 'ar',
    });
  });

  it('has registrations in every state and a seat for the next visitor', async () => {
    expect(
      await counts(
        `select status as what, count(*)::int as count from registration where edition_id = $1 group by status`,
      ),
    ).toEqual({
      submitted: 6,
      expired: 2,
      'under-review': 18,
      'information-requested': 1,
      approved: 36,
      rejected: 5,
      replaced: 2,
      withdrawn: 3,
      waiting: 2,
    });
    expect(
      await database.query(
        `select capacity, capacity > taken as free from seat_pool
         where edition_id = $1 and mode = 'on-site' and category = ''`,
        [edition.id],
      ),
    ).toEqual([{ capacity: 2500, free: true }]);
  });

  it('has invitations in every state, for its own speaker one of each', async () => {
    const states = await counts(
      `select i.state as what, count(*)::int as count from speaking_invitation i join session s on s.id = i.session_id where s.edition_id = $1 group by i.state`,
    );
    expect(Object.keys(states).sort()).toEqual(['accepted', 'declined', 'delegated', 'invited']);
    const own = await database.query(
      `select coalesce(i.state, 'suggested') as state from session_person sp join person p on p.id = sp.person_id and p.email = 'speaker@wsis.example'
       left join speaking_invitation i on i.session_id = sp.session_id and i.person_id = sp.person_id order by 1`,
    );
    expect(own).toEqual([{ state: 'accepted' }, { state: 'declined' }, { state: 'invited' }, { state: 'suggested' }]);
  });

  it('has invited guests in every state, each group with its letters and reminders', async () => {
    expect(
      await counts(
        `select state as what, count(*)::int as count from registration_invitation where edition_id = $1 group by state`,
      ),
    ).toEqual({ registered: 2, declined: 1, expired: 2, revoked: 1, open: 4 });
    expect(
      await counts(
        `select kind as what, count(*)::int as count from letter where edition_id = $1 and kind like 'inviting.%' group by kind`,
      ),
    ).toEqual({ 'inviting.invitation': 10, 'inviting.reminder': 2 });
  });

  it('has a published list of speakers in the order of protocol', async () => {
    const [table] = (await readRoundTables(database, edition.id)).filter(({ requests }) => requests > 0);
    const list = await readList(database, edition.id, table.code);
    expect([table.listState, list.speakers.length > 10, list.speakers[0].part, list.speakers[1].part]).toEqual([
      'published',
      true,
      'chair',
      'facilitator',
    ]);
  });

  it('names nobody but invented people, and writes only to the addresses of its personas', async () => {
    expect(
      await database.query(`select email from person where not is_invented or email not like '%.example'`),
    ).toEqual([]);
    const waiting = await database.query(`select distinct to_address from letter where state <> 'sent' order by 1`);
    expect(waiting.map((letter: { to_address: string }) => letter.to_address)).toEqual([
      'focal-point@wsis.example',
      'guest@wsis.example',
      'organizer@wsis.example',
      'participant@wsis.example',
      'speaker@wsis.example',
    ]);
    const bells = await database.query(
      `select count(*)::int as count from bell where job = 'send-letter' and subject_id not in (select id::text from letter where state = 'waiting')`,
    );
    expect(bells).toEqual([{ count: 0 }]);
    expect(
      await database.query(`select count(*)::int as count from letter where state = 'sent' and secrets is not null`),
    ).toEqual([{ count: 0 }]);
  });

  it('is not made twice, but goes on when it was broken off', async () => {
    expect(await demonstrationIsWanted(database)).toBe(false);
    await expect(loadDemonstration(app, new Date())).rejects.toMatchObject({ code: 'edition.code-taken' });
    await database.query(`alter table audit_record disable trigger user`);
    await database.query(`delete from audit_record where action = 'edition.demonstration-loaded'`);
    const before = await counts(
      `select status as what, count(*)::int as count from registration where edition_id = $1 group by status`,
    );

    expect(await demonstrationIsWanted(database)).toBe(true);
    expect((await loadDemonstration(app, new Date('2027-05-03T09:00:00Z'))).id).toBe(edition.id);
    expect(
      await counts(
        `select status as what, count(*)::int as count from registration where edition_id = $1 group by status`,
      ),
    ).toEqual(before);
  });
});
