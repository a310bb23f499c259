import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { findOrAddPerson, personReferences, SOFT_REFERENCES } from '@app/people';
import { releaseProgramme } from '@app/programme';
import {
  findOrAddTag,
  InformationService,
  lookForDuplicates,
  putTag,
  type Registration,
  seatsOf,
  writeNote,
} from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { aRoom } from '../../factories/edition.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';
import { fillEveryTable, fillWhatFollowsARelease } from './rows-of-a-person.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
let officer: TestApi['anyone'];
const by = systemActor('test');
const path = (rest = '') => `/api/v1/editions/${edition.code}/registrations${rest}`;
const query = (sql: string, values: unknown[] = []) => api.database.query(sql, values);

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T09:00:00Z');
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
  await aRoom(api.database, edition, { code: 'C', name: 'Room C' });
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const twice = async (name: string) => {
  const named = { givenName: name, familyName: 'Okwundu', organization: 'Open Networks', country: 'NG' };
  const stays = await aRegistration(office, edition, 'under-review', { ...named, email: `${name}@work.example` });
  const goes = await aRegistration(office, edition, 'under-review', { ...named, email: `${name}@home.example` });
  return { stays, goes };
};
const merge = (stays: Registration, goes: Registration, versions: [number, number] = [stays.version, goes.version]) =>
  officer
    .post(path(`/${stays.id}/merges`))
    .set('If-Match', `"v${versions[0]}"`)
    .send({ endedId: goes.id, endedVersion: versions[1] });
/** Rows that name a person, by table and column. */
const namedIn = async (personId: string): Promise<Record<string, number>> => {
  const references = [...(await personReferences(api.database)), ...SOFT_REFERENCES];
  const counts = await Promise.all(
    references.map(async ({ table, column }) => {
      const [{ n }] = await query(`select count(*)::int as n from ${table} where ${column} = $1`, [personId]);
      return [`${table}.${column}`, n as number] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
};
describe('probable duplicates', () => {
  it('are found once by a name that is alike, and not shown again when they are two people', async () => {
    const { stays, goes } = await twice('adaeze');
    await aRegistration(office, edition, 'under-review', { givenName: 'Somebody', familyName: 'Else', country: 'NG' });

    expect(await lookForDuplicates(api.database, api.clock.now())).toBe(1);
    expect(await lookForDuplicates(api.database, api.clock.now())).toBe(0);
    const { body } = await officer.get(path(`/${stays.id}/duplicates`)).expect(200);
    expect(body.registrations.map(({ id }: { id: string }) => id)).toEqual([goes.id]);
    const listed = await officer.get(path('?duplicates=yes')).expect(200);
    expect(listed.body.registrations).toHaveLength(2);

    await officer.post(path(`/${goes.id}/duplicates/${stays.id}/two-people`)).expect(204);
    expect((await officer.get(path(`/${stays.id}/duplicates`))).body.registrations).toEqual([]);
    expect((await officer.get(path(`/${stays.id}`))).body.duplicates).toBe(0);
  });
});

describe('making two registrations one', () => {
  it('loses nothing: whatever names the person in any table names the surviving one, and what could not move is kept', async () => {
    const { stays, goes } = await twice('chidi');
    const panel = [stays, goes].map(({ personId }) => ({ personId: personId!, role: 'speaker' as const }));
    const both = await aSession(api.database, edition, { room: 'C', panel });
    const alone = await aSession(api.database, edition, { room: 'C', from: '14:00', to: '15:00', panel: [panel[1]] });
    await query(
      `insert into round_table (session_id, edition_id, minutes_per_speaker, changed_at) values ($1, $2, 3, now())`,
      [both.id, edition.id],
    );
    await query(`delete from session_person where person_id = $1 and session_id = $2`, [goes.personId, alone.id]);
    await fillEveryTable(api.database, edition, goes.personId!, [both.id, alone.id]);
    await query(
      `insert into speaking_invitation (session_id, person_id, state, invited_at, invited_by, answer_by, last_letter_at)
       values ($1, $2, 'invited', now(), 'test', now(), now())`,
      [both.id, stays.personId],
    );
    await inTransaction(api.database, (tx) => releaseProgramme(tx, edition.id, { name: 'First' }, by, api.clock.now()));
    await fillWhatFollowsARelease(api.database, edition, goes.personId!, both.id);
    const references = [...(await personReferences(api.database)), ...SOFT_REFERENCES];
    const named = await namedIn(goes.personId!);
    expect(Object.keys(named).sort()).toEqual(references.map(({ table, column }) => `${table}.${column}`).sort());

    await merge(stays, goes).expect(200);

    expect(await namedIn(goes.personId!)).toEqual({});
    const [{ kept }] = await query(`select kept from registration_merge where ended_id = $1`, [goes.id]);
    expect(kept.rows.map(({ table, row }: { table: string; row: { state?: string } }) => [table, row.state])).toEqual([
      ['session_person', undefined],
      ['speaking_invitation', 'invited'],
    ]);
    const [{ state }] = await query(`select state from speaking_invitation where person_id = $1`, [stays.personId]);
    expect(state).toBe('accepted');
    const [{ old }] = await query(
      `select count(*)::int as old from released_session where strpos(snapshot::text, $1) > 0`,
      [goes.personId],
    );
    expect(old).toBe(0);
  });

  it('ends the other with a sign to the surviving one, frees its seat, tells its owner, and keeps notes, tags, answers and invitations', async () => {
    const { stays, goes } = await twice('ngozi');
    const { taken } = await seatsOf(api.database, edition.id);
    await query(`update registration set answers = '{"a": 1, "b": 1}' where id = $1`, [stays.id]);
    await query(`update registration set answers = '{"b": 2, "c": 2}' where id = $1`, [goes.id]);
    await inTransaction(api.database, async (tx) => {
      const tag = await findOrAddTag(tx, edition.id, 'visa', api.clock.now());
      await putTag(tx, { editionId: edition.id, registrationId: goes.id, tag }, by, api.clock.now());
      const note = { editionId: edition.id, registrationId: goes.id, text: 'Called.' };
      await writeNote(tx, note, by, api.clock.now());
    });

    await query(
      `insert into registration_invitation (edition_id, category, email, email_key, name, language, note, search_text, state,
         invited_at, invited_by, expires_at, last_letter_at, ended_at, registration_id)
       values ($1, 'guest', $2, $2, '', 'en', '', '', 'registered', now(), 'test', now(), now(), now(), $3)`,
      [edition.id, goes.email, goes.id],
    );

    const { body } = await merge(stays, goes).expect(200);

    const [invitation] = await query(`select registration_id as id from registration_invitation`);
    expect(invitation.id).toBe(stays.id);
    expect(body.tags.map(({ name }: { name: string }) => name)).toEqual(['visa']);
    expect((await officer.get(path(`/${stays.id}/notes`))).body.notes).toMatchObject([{ text: 'Called.' }]);
    expect((await officer.get(path(`/${goes.id}`))).body).toMatchObject({ status: 'replaced', mergedInto: stays.id });
    expect((await seatsOf(api.database, edition.id)).taken).toBe(taken - 1);
    const [{ answers }] = await query(`select answers from registration where id = $1`, [stays.id]);
    expect(answers).toEqual({ a: 1, b: 1, c: 2 });
    const letters = await query(`select kind from letter where to_address = $1`, [goes.email]);
    expect(letters).toContainEqual({ kind: 'registration.merged' });
    const found = await inTransaction(api.database, (tx) => findOrAddPerson(tx, { email: goes.email, givenName: 'N' }));
    expect(found.id).toBe(stays.personId);
  });

  it('tells on the surviving one what happened to both, in the order of time, also by way of a third', async () => {
    const { stays, goes } = await twice('zainab');
    const third = (await twice('zainab-third')).goes;
    const at = { edition, id: third.id, version: third.version };
    await new InformationService(api.database).ask(at, 'Which paper?', by, new Date('2027-04-29T09:00:00Z'));
    const asked = (await officer.get(path(`/${third.id}`))).body.version;
    await merge(goes, third, [goes.version, asked]).expect(200);
    const between = (await officer.get(path(`/${goes.id}`))).body.version;

    const { body } = await merge(stays, goes, [stays.version, between]).expect(200);

    const lines = body.history.map(({ to, of }: { to: string; of: string | null }) => [to, of]);
    expect(lines.filter(([, of]: string[]) => of === null)).toEqual([
      ['submitted', null],
      ['under-review', null],
    ]);
    expect(lines.filter(([, of]: string[]) => of === third.number).map(([to]: string[]) => to)).toEqual([
      'submitted',
      'under-review',
      'information-requested',
      'replaced',
    ]);
    expect(lines.filter(([, of]: string[]) => of === goes.number)).toContainEqual(['replaced', goes.number]);
    const times = body.history.map(({ at: when }: { at: string }) => when);
    expect(times).toEqual(times.toSorted());
    expect(body.questions.map(({ question }: { question: string }) => question)).toEqual(['Which paper?']);
    const own = await officer.get(path(`/${third.id}`));
    expect(own.body.history.every(({ of }: { of: string | null }) => of === null)).toBe(true);
  });

  it('keeps the proven address when the other was never proven: nothing of it is lost, and nothing is written to it', async () => {
    const named = { givenName: 'Amaka', familyName: 'Okwundu', organization: 'Open Networks', country: 'NG' };
    const goes = await aRegistration(office, edition, 'submitted', { ...named, email: 'amaka@mistyped.example' });
    const stays = await aRegistration(office, edition, 'approved', { ...named, email: 'amaka@work.example' });
    await query(`update registration set answers = '{"diet": "vegan"}' where id = $1`, [goes.id]);
    await inTransaction(api.database, (tx) =>
      writeNote(tx, { editionId: edition.id, registrationId: goes.id, text: 'Wrote twice.' }, by, api.clock.now()),
    );
    const before = await query(`select kind from letter where to_address = $1`, [goes.email]);
    const { taken } = await seatsOf(api.database, edition.id);
    await lookForDuplicates(api.database, api.clock.now());
    const found = await officer.get(path(`/${stays.id}/duplicates`)).expect(200);
    expect(found.body.registrations.map(({ id }: { id: string }) => id)).toEqual([goes.id]);

    const refused = await merge(goes, stays).expect(409);
    await merge(stays, goes).expect(200);

    expect(refused.body.code).toBe('registration.keep-the-proven');
    const [kept] = await query(`select status, person_id, answers, holds_seat from registration where id = $1`, [
      stays.id,
    ]);
    expect(kept).toEqual({
      status: 'approved',
      person_id: stays.personId,
      answers: { diet: 'vegan' },
      holds_seat: true,
    });
    const [ended] = await query(`select status, person_id, proven_at from registration where id = $1`, [goes.id]);
    expect(ended).toEqual({ status: 'replaced', person_id: null, proven_at: null });
    expect((await officer.get(path(`/${stays.id}/notes`))).body.notes).toMatchObject([{ text: 'Wrote twice.' }]);
    expect((await seatsOf(api.database, edition.id)).taken).toBe(taken - 1);
    expect(await query(`select kind from letter where to_address = $1`, [goes.email])).toEqual(before);
    const [letter] = await query(`select data from letter where to_address = $1 and kind = 'registration.merged'`, [
      stays.email,
    ]);
    expect(letter.data).toMatchObject({ ended: goes.number, number: stays.number });
    const stranger = await inTransaction(api.database, (tx) =>
      findOrAddPerson(tx, { email: goes.email, givenName: 'Somebody' }),
    );
    expect(stranger.id).not.toBe(stays.personId);
    const again = (await query(`select version from registration where id = any($1) order by id = $2 desc`, [
      [stays.id, goes.id],
      stays.id,
    ])) as Array<{ version: number }>;
    await merge(stays, goes, [again[0].version, again[1].version]).expect(409);
  });

  it('makes two unproven ones one: whoever proves the address that stays has everything, the other link ends', async () => {
    const named = { givenName: 'Obinna', familyName: 'Okwundu', organization: 'Open Networks', country: 'NG' };
    const goes = await aRegistration(office, edition, 'submitted', { ...named, email: 'obinna@mistyped.example' });
    const stays = await aRegistration(office, edition, 'submitted', { ...named, email: 'obinna@work.example' });

    await merge(stays, goes).expect(200);

    const rows = await query(`select email, status from registration where id = any($1) order by email`, [
      [stays.id, goes.id],
    ]);
    expect(rows).toEqual([
      { email: 'obinna@mistyped.example', status: 'replaced' },
      { email: 'obinna@work.example', status: 'submitted' },
    ]);
    const [{ data }] = await query(`select data from letter where to_address = $1 and kind = 'registration.link'`, [
      stays.email,
    ]);
    expect(data).toMatchObject({ isToProve: 1, number: stays.number });
  });

  it('is refused on a version that somebody has changed, twice, and to whoever is no officer', async () => {
    const { stays, goes } = await twice('emeka');
    const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);

    await merge(stays, goes, [stays.version, goes.version + 1]).expect(412);
    await merge(stays, goes, [stays.version - 1, goes.version]).expect(412);
    await officer
      .post(path(`/${stays.id}/merges`))
      .send({ endedId: goes.id, endedVersion: goes.version })
      .expect(428);
    await editor
      .post(path(`/${stays.id}/merges`))
      .set('If-Match', '"v1"')
      .send({ endedId: goes.id, endedVersion: 1 })
      .expect(403);
    await merge(stays, stays).expect(409);
    expect((await officer.get(path(`/${goes.id}`))).body.status).toBe('under-review');
  });
});
