import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import {
  countQueues,
  deskMarks,
  type DeskFilter,
  findOrAddTag,
  notesOf,
  putTag,
  readDesk,
  tagsOf,
  takeTagOff,
  writeNote,
} from '@app/registration';
import { inTransaction } from '@app/database';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
const by = systemActor('test');
const day = (number: number) => new Date(`2027-04-${String(number).padStart(2, '0')}T09:00:00Z`);

beforeAll(async () => {
  edition = await anEditionWithSeats(office.database, 4);
  const add = (email: string, status: 'under-review' | 'approved' | 'rejected' | 'waiting', more: object) =>
    aRegistration(office, edition, status, { email, ...more });
  await add('late@ke.example', 'under-review', { country: 'KE', now: day(6) });
  await add('later@ke.example', 'under-review', { country: 'KE', now: day(5) });
  await add('focal@fr.example', 'under-review', { country: 'FR', now: day(7) });
  await add('no@br.example', 'rejected', { country: 'BR', now: day(8) });
  await add('yes@br.example', 'approved', { country: 'BR', now: day(9) });
  for (const place of [1, 2, 3]) {
    await add(`line-${place}@ke.example`, 'waiting', { country: 'KE', now: day(10 + place) });
  }
  await office.database.query(`update registration set decider = 'focal-point' where email = 'focal@fr.example'`);
  await office.database.query(
    `update registration set proven_at = submitted_at where status = 'waiting' and email <> 'line-2@ke.example'`,
  );
});

const found = async (filter: DeskFilter) =>
  (await readDesk(office.database, edition.id, filter, 50)).items.map(({ email }) => email);
const idOf = async (email: string) => {
  const [{ id }] = await office.database.query(`select id from registration where email = $1`, [email]);
  return id as string;
};

describe('the queues of the desk', () => {
  it('show what stands where, what is due first before the rest, the line in its order', async () => {
    expect(await found({ queue: 'to-decide' })).toEqual(['later@ke.example', 'late@ke.example']);
    expect(await found({ queue: 'focal-points' })).toEqual(['focal@fr.example']);
    expect(await found({ queue: 'waiting' })).toEqual(['line-1@ke.example', 'line-2@ke.example', 'line-3@ke.example']);
    expect(await found({ queue: 'over' })).toEqual(['no@br.example']);
  });

  it('are counted under the other filters, late answers among them', async () => {
    const nobody = { 'to-decide': 0, 'focal-points': 0, asked: 0, waiting: 0, offered: 0, approved: 0 };
    const none = { ...nobody, 'checked-in': 0, over: 0, unproven: 0 };

    const all = await countQueues(office.database, edition.id, { queue: 'over' }, day(13));
    const kenyan = await countQueues(office.database, edition.id, { country: 'KE' }, day(14));

    expect(all).toEqual({
      ...none,
      'to-decide': 2,
      'focal-points': 1,
      waiting: 3,
      approved: 1,
      over: 1,
      all: 8,
      late: 1,
    });
    expect(kenyan).toEqual({ ...none, 'to-decide': 2, waiting: 3, all: 5, late: 2 });
  });

  it('narrow by region of both schemes, decider, day of receipt, and lateness', async () => {
    expect(await found({ region: 'itu:AMS' })).toEqual(['no@br.example', 'yes@br.example']);
    expect(await found({ region: 'adm:B' })).toEqual(['focal@fr.example']);
    expect(await found({ decidedBy: 'test', queue: 'approved' })).toEqual(['yes@br.example']);
    expect(await found({ receivedFrom: day(8), receivedBefore: day(10) })).toEqual(['no@br.example', 'yes@br.example']);
    expect(await found({ lateAt: day(13) })).toEqual(['later@ke.example']);
  });

  it('put who is most like the words before the rest', async () => {
    const give = (name: string, email: string) =>
      aRegistration(office, edition, 'waiting', {
        givenName: name,
        familyName: '',
        email,
        country: 'FR',
        now: day(20),
      });
    await give('Alexandra Martin-Duval', 'a@x.example');
    await give('Martin', 'b@x.example');
    await give('Zoë Martin', 'c@x.example');

    const first = await readDesk(office.database, edition.id, { search: 'martin' }, 2);
    const second = await readDesk(office.database, edition.id, { search: 'martin' }, 2, first.next);

    expect([...first.items, ...second.items].map(({ givenName }) => givenName)).toEqual([
      'Alexandra Martin-Duval',
      'Martin',
      'Zoë Martin',
    ]);
    expect([first.items.length, second.next]).toEqual([2, undefined]);
  });
});

it('tells the place in line, counted among those who proved their address', async () => {
  const ids = await Promise.all([1, 2, 3].map((place) => idOf(`line-${place}@ke.example`)));

  const marks = await deskMarks(office.database, edition.id, ids);

  expect(ids.map((id) => marks(id).place)).toEqual([1, null, 2]);
});

it('keeps one tag of a name, puts it once, filters by it and takes it off', async () => {
  const id = await idOf('late@ke.example');
  const tag = await inTransaction(office.database, (tx) => findOrAddTag(tx, edition.id, ' Visa  later ', day(12)));
  const same = await inTransaction(office.database, (tx) => findOrAddTag(tx, edition.id, 'VISA LATER', day(12)));
  const on = { editionId: edition.id, registrationId: id, tag };
  const put = () => inTransaction(office.database, (tx) => putTag(tx, on, by, day(12)));

  expect(same).toEqual(tag);
  expect([await put(), await put()]).toEqual([true, false]);
  expect(await tagsOf(office.database, edition.id)).toEqual([{ ...tag, name: 'Visa later', count: 1 }]);
  expect(await found({ tag: tag.id })).toEqual(['late@ke.example']);
  expect((await deskMarks(office.database, edition.id, [id]))(id).tags).toEqual([tag]);
  expect(await inTransaction(office.database, (tx) => takeTagOff(tx, on, by, day(12)))).toBe(true);
  expect(await found({ tag: tag.id })).toEqual([]);
});

it('keeps notes in their order and refuses empty ones', async () => {
  const id = await idOf('late@ke.example');
  const write = (text: string, at: number) =>
    inTransaction(office.database, (tx) =>
      writeNote(tx, { editionId: edition.id, registrationId: id, text }, by, day(at)),
    );
  await write('Called on Monday.', 12);
  await write(' Sent the letter. ', 13);

  await expect(write('   ', 14)).rejects.toMatchObject({ code: 'registration.note-unusable' });
  expect((await notesOf(office.database, id)).map(({ byName, text }) => ({ byName, text }))).toEqual([
    { byName: 'test', text: 'Called on Monday.' },
    { byName: 'test', text: 'Sent the letter.' },
  ]);
});
