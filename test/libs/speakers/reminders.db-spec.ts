import { inTransaction } from '@app/database';
import { remindSpeakers, setReminderPlan } from '@app/speakers';
import { aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aPanel, by } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;

beforeEach(async () => (panel = await aPanel()));
afterEach(() => panel.close());

const at = (instant: string) => remindSpeakers(panel.database, new Date(instant));
const days = {
  answer: null,
  register: null,
  mode: null,
  statement: null,
  'remote-test': null,
  'room-and-time': null,
  outcome: null,
};
const plan = (changes: object, hour = '09:00', version = 0) =>
  inTransaction(panel.database, (tx) =>
    setReminderPlan(tx, panel.edition, version, { hour, days: { ...days, ...changes } }, by, new Date()),
  );
/** Kind and name of every letter that is no first invitation and no acknowledgement. */
const reminders = async (): Promise<string[]> =>
  (
    await panel.database.query(
      `select kind, name from (select kind, split_part(to_address, '@', 1) as name,
                row_number() over (partition by kind, to_address order by created_at) as nth from letter) each
       where kind <> 'speakers.answer-noted' and (kind <> 'speakers.invitation' or nth > 1) order by 1, 2`,
    )
  ).map(({ kind, name }: Record<string, string>) => `${kind.slice(9)} ${name}`);

/** A session of 6 July, 10:00 in Zurich, released, with these on its panel. */
async function asked(names: string[], wish: { from?: string; to?: string } = {}) {
  const people = [];
  for (const name of names) people.push(await panel.person({ email: `${name}@people.example`, familyName: name }));
  const { code } = await panel.session({ ...wish, panel: people.map(({ id }) => ({ personId: id, role: 'speaker' })) });
  await panel.release();
  await panel.invite(code);
  return { code, ids: people.map(({ id }) => id) };
}

describe('speakers are reminded', () => {
  it('of what each has still to do or to know, once, whoever looks, and of nothing that is done', async () => {
    const office = await aRegistrationOffice(panel.url);
    const { code, ids } = await asked(['silent', 'here', 'away', 'registered', 'no']);
    const [, here, away, registered, no] = ids;
    const answeredAt = new Date('2027-06-02T08:00:00Z');
    await panel.answer(code, here, { act: 'accept', mode: 'on-site' }, answeredAt);
    await panel.answer(code, away, { act: 'accept', mode: 'remote' }, answeredAt);
    await panel.answer(code, registered, { act: 'accept', mode: 'on-site' }, answeredAt);
    await panel.answer(code, no, { act: 'decline' }, answeredAt);
    const { id } = await aRegistration(office, panel.edition, 'waiting', { now: answeredAt });
    await panel.database.query(
      `update registration set person_id = $2, email = 'x@people.example', email_key = 'x@people.example' where id = $1`,
      [id, registered],
    );
    await office.database.destroy();

    const told: Record<string, string[]> = {};
    for (const instant of [
      '2027-06-12T06:59:59Z', // the answer is wanted by 15 June, 18:00
      '2027-06-12T07:00:00Z',
      '2027-06-15T06:59:59Z', // three weeks before
      '2027-06-15T07:00:00Z',
      '2027-07-03T07:00:00Z',
      '2027-07-05T07:00:00Z',
      '2027-07-06T07:59:00Z',
    ]) {
      const before = await reminders();
      await Promise.all([at(instant), at(instant), at(instant)]);
      await at(instant);
      const after = await reminders();
      told[instant.slice(5, 19)] = after.filter((one) => !before.includes(one));
      expect(new Set(after).size).toBe(after.length);
    }

    expect(told).toEqual({
      '06-12T06:59:59': [],
      '06-12T07:00:00': ['invitation silent'],
      '06-15T06:59:59': [],
      '06-15T07:00:00': ['register away', 'register here'],
      '07-03T07:00:00': ['statement away', 'statement here', 'statement registered'],
      '07-05T07:00:00': ['remote-test away', 'room-and-time here', 'room-and-time registered'],
      '07-06T07:59:00': [],
    });
  });

  it('never after the session has begun, nor for one that is cancelled, nor without an address', async () => {
    const { code, ids } = await asked(['late']);
    await panel.answer(code, ids[0], { act: 'accept', mode: 'on-site' });
    const other = await asked(['called-off'], { from: '14:00', to: '15:00' });
    await panel.answer(other.code, other.ids[0], { act: 'accept', mode: 'on-site' });
    await panel.database.query(`update released_session set cancelled_at = now() where code = $1`, [other.code]);
    await panel.database.query(`update person set email = null, email_key = null where family_name = 'late'`);
    const unreachable = await at('2027-07-05T07:00:00Z');
    await panel.database.query(
      `update person set email = 'late@people.example', email_key = 'late@people.example' where family_name = 'late'`,
    );

    const over = await at('2027-07-06T08:00:00Z'); // down since, up again as it begins

    expect([unreachable, over, await reminders()]).toEqual([0, 0, []]);
  });

  it('to say whether they come or speak remotely, while they have not said', async () => {
    const { code, ids } = await asked(['open', 'said']);
    await panel.answer(code, ids[0], { act: 'accept' });
    await panel.answer(code, ids[1], { act: 'accept', mode: 'remote' });
    await plan({ mode: 14 });

    const sent = [await at('2027-06-22T06:59:59Z'), await at('2027-06-22T07:00:00Z'), await at('2027-06-23T07:00:00Z')];
    expect([sent, await reminders()]).toEqual([[0, 1, 0], ['mode open']]);
  });

  it('of the outcome after the session: the rapporteur, once, whoever looks; the chair where there is none; nobody once it is there', async () => {
    const [chair, rapporteur, absent] = await Promise.all(
      ['chair', 'rapporteur', 'absent'].map((familyName) =>
        panel.person({ email: `${familyName}@people.example`, familyName }),
      ),
    );
    const seat = ({ id: personId }: { id: string }, role: string) => ({ personId, role });
    const both = await panel.session({ panel: [seat(chair, 'chair'), seat(rapporteur, 'rapporteur')] });
    const [from, to] = ['14:00', '15:00'];
    const one = await panel.session({ from, to, panel: [seat(absent, 'rapporteur'), seat(chair, 'chair')] });
    await panel.release();
    for (const { code, of } of [
      { code: both.code, of: [chair, rapporteur] },
      { code: one.code, of: [chair] },
    ]) {
      await panel.invite(code);
      for (const { id } of of) await panel.answer(code, id, { act: 'accept', mode: 'on-site' });
    }
    await plan({ outcome: 1 });

    const early = [await at('2027-07-06T13:30:00Z'), await at('2027-07-07T06:59:59Z')];
    const sent = await Promise.all([1, 2, 3].map(() => at('2027-07-07T07:00:00Z')));
    const told = (await reminders()).filter((letter) => letter.startsWith('outcome'));
    expect([early, sent.reduce((sum, count) => sum + count), told]).toEqual([
      [0, 0],
      2,
      ['outcome chair', 'outcome rapporteur'],
    ]);
    await panel.database.query(`delete from speaking_reminder`);
    await panel.database.query(
      `with file as (insert into stored_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, created_at)
         values (gen_random_uuid(), 'speaking-material', $2, 'x', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), now()) returning id)
       insert into speaking_material (file_id, session_id, person_id, kind, version, given_by)
       select id, $1, $2, 'outcome', 1, 'x' from file`,
      [both.id, rapporteur.id],
    );
    await panel.database.query(`update speaking_invitation set delivery = 'absent' where person_id = $1`, [chair.id]);
    expect([await at('2027-07-08T07:00:00Z'), await at('2027-07-30T07:00:00Z')]).toEqual([0, 0]);
  });

  it('at the times of their edition, which two editors do not set over each other', async () => {
    const { code, ids } = await asked(['early']);
    await panel.answer(code, ids[0], { act: 'accept', mode: 'on-site' });
    await plan({ 'room-and-time': 2 }, '18:30');

    await expect(plan({}, '08:00')).rejects.toMatchObject({ code: 'speakers.reminders-changed-meanwhile' });
    await expect(plan({}, '24:00', 1)).rejects.toMatchObject({ code: 'speakers.reminder-hour-unusable' });

    const sent = [await at('2027-07-04T16:29:59Z'), await at('2027-07-04T16:30:00Z'), await at('2027-07-04T16:31:00Z')];
    expect([sent, await reminders()]).toEqual([[0, 1, 0], ['room-and-time early']]);
  });
});

describe('R-11: the hour is that of the edition’s clocks', () => {
  it.each([
    ['in spring, 02:30 does not exist and is 03:30', '2027-03-28', '2027-03-28T01:30:00Z'],
    ['in autumn, 02:30 comes twice and is the first', '2027-10-31', '2027-10-31T00:30:00Z'],
    ['on a leap day', '2028-02-29', '2028-02-29T01:30:00Z'],
  ])('%s; a clock that goes back an hour sends nothing twice', async (_what, day, instant) => {
    await panel.database.query(`update edition set ends_on = '2028-12-31'`);
    const person = await panel.person({ email: 'dst@people.example' });
    const session = await panel.session({ panel: [{ personId: person.id, role: 'speaker' }] });
    const nextDay = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    await panel.release();
    await panel.invite(session.code, {}, new Date('2027-01-01T09:00:00Z'));
    await panel.answer(session.code, person.id, { act: 'accept', mode: 'on-site' }, new Date('2027-01-02T09:00:00Z'));
    await panel.database.query(
      `update released_session set snapshot = snapshot || jsonb_build_object('startsAt', $1::text, 'endsAt', $2::text)`,
      [`${nextDay}T10:00:00Z`, `${nextDay}T11:00:00Z`],
    );
    await plan({ 'room-and-time': 1 }, '02:30');
    const exactly = Date.parse(instant);

    const sent = [];
    for (const minutes of [-60, -1 / 60, 0, 5, -60, 61]) {
      sent.push(await remindSpeakers(panel.database, new Date(exactly + minutes * 60_000)));
    }

    expect(sent).toEqual([0, 0, 1, 0, 0, 0]);
  });
});
