import { PrivateAddresses } from '@app/calendar';
import { inTransaction, type Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import {
  cancelSession,
  placeSession,
  releaseProgramme,
  removePerson,
  removeSession,
  restoreSession,
  type Session,
} from '@app/programme';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aCalendarClient, type CalendarClient, khalAndVdirsyncer } from '../../support/calendar-client.js';
import { describeWith } from '../../support/surroundings.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';

const by = systemActor('test');
const now = new Date('2027-05-01T09:00:00Z');
const PLACE = 'Europe/Zurich';

describeWith(khalAndVdirsyncer(), 'a calendar client that was subscribed once (khal with vdirsyncer)', (programs) => {
  let api: ProgrammeApi;
  const clients: CalendarClient[] = [];
  beforeAll(async () => {
    api = await aProgrammeApi();
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await api.close();
  });

  const release = (name: string, work: (tx: Transaction) => Promise<unknown> = async () => undefined) =>
    inTransaction(api.database, async (tx) => {
      await work(tx);
      await releaseProgramme(tx, api.edition.id, { name, acceptConflicts: true }, by, now);
    });
  const subscribed = async (path: string) => {
    const client = await aCalendarClient(programs, api.url + path, PLACE);
    clients.push(client);
    return () => client.look('2027-07-05', 5);
  };

  it('shows each session once, where it now is, over three releases (I-05, I-06)', async () => {
    const { database, edition } = api;
    const speaker = (await aPerson(database)).id;
    const panel = [{ personId: speaker, role: 'speaker' }];
    const made = (title: string, from: string, to: string, more = {}) =>
      aSession(database, edition, { title, room: 'H', from, to, ...more });
    const moved = await made('Moved, and moved again', '09:00', '10:00', { panel });
    const cancelled = await made('افتتاح', '10:00', '11:00', { panel });
    const removed = await made('Removed', '11:00', '12:00');
    const left = await made('Without me', '12:00', '13:00', { panel });
    await made('As it was', '13:00', '14:00');
    await release('First');
    const secret = await inTransaction(database, (tx) =>
      api.app.get(PrivateAddresses).renew(tx, { personId: speaker, editionId: edition.id, language: 'en' }, now),
    );
    const whole = await subscribed('/forum27/feeds/programme.ics');
    const own = await subscribed(`/feeds/people/${secret}.ics?alarm=15`);

    expect(await whole()).toEqual([
      '2027-07-05 09:00-10:00 Moved, and moved again @ Room H',
      '2027-07-05 10:00-11:00 افتتاح @ Room H',
      '2027-07-05 11:00-12:00 Removed @ Room H',
      '2027-07-05 12:00-13:00 Without me @ Room H',
      '2027-07-05 13:00-14:00 As it was @ Room H',
    ]);
    expect(await own()).toEqual([
      '2027-07-05 09:00-10:00 Moved, and moved again @ Room H',
      '2027-07-05 10:00-11:00 افتتاح @ Room H',
      '2027-07-05 12:00-13:00 Without me @ Room H',
    ]);

    const move = async (tx: Transaction, room: string, from: string, to: string) => {
      const [startsAt, endsAt] = [from, to].map((time) => new Date(`2027-07-06T${time}:00+02:00`));
      await placeSession(tx, moved, await versionOf(tx, moved), { room, startsAt, endsAt }, by, now);
    };
    await release('Second', async (tx) => {
      await move(tx, 'H', '14:30', '15:30');
      await cancelSession(tx, cancelled, 'ill', by, now);
      await removeSession(tx, removed, await versionOf(tx, removed), by, now);
      await removePerson(tx, left, speaker, by, now);
    });

    expect(await whole()).toEqual([
      '2027-07-05 10:00-11:00 Cancelled: افتتاح @ Room H',
      '2027-07-05 11:00-12:00 Cancelled: Removed @ Room H',
      '2027-07-05 12:00-13:00 Without me @ Room H',
      '2027-07-05 13:00-14:00 As it was @ Room H',
      '2027-07-06 14:30-15:30 Moved, and moved again @ Room H',
    ]);
    expect(await own()).toEqual([
      '2027-07-05 10:00-11:00 Cancelled: افتتاح @ Room H',
      '2027-07-06 14:30-15:30 Moved, and moved again @ Room H',
    ]);

    await release('Third', async (tx) => {
      await move(tx, 'K', '14:30', '15:30');
      await restoreSession(tx, cancelled, by, now);
    });

    expect(await whole()).toEqual([
      '2027-07-05 10:00-11:00 افتتاح @ Room H',
      '2027-07-05 11:00-12:00 Cancelled: Removed @ Room H',
      '2027-07-05 12:00-13:00 Without me @ Room H',
      '2027-07-05 13:00-14:00 As it was @ Room H',
      '2027-07-06 14:30-15:30 Moved, and moved again @ Room K',
    ]);
    expect(await own()).toEqual([
      '2027-07-05 10:00-11:00 افتتاح @ Room H',
      '2027-07-06 14:30-15:30 Moved, and moved again @ Room K',
    ]);
  });

  async function versionOf(tx: Transaction, { id }: Session): Promise<number> {
    const [{ version }] = await tx.query('select version from session where id = $1', [id]);
    return version as number;
  }
});
