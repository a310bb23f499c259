import { randomUUID } from 'node:crypto';
import { inTransaction } from '@app/database';
import {
  eraseOldSecrets,
  letterCounts,
  letterOf,
  lettersOf,
  outboxState,
  retryLetter,
  waitingSince,
  writeLetter,
} from '@app/mail';
import type { DataSource } from 'typeorm';
import { UnsentLetters } from '../../../libs/mail/src/unsent-letters.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { aDraft, aLetter, openDatabase } from '../../support/letters.js';

let db: TestDatabase;
let database: DataSource;
let editionId: string;

beforeAll(async () => {
  db = await aDatabase();
  database = await openDatabase(db.url);
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

beforeEach(async () => {
  await database.query('delete from bell');
  await database.query('delete from letter');
  const [edition] = await database.query(
    `insert into edition (code, names, short_name, number_prefix, starts_on, ends_on, time_zone)
     values ('e' || substr(gen_random_uuid()::text, 1, 8), '{"en":"Forum"}', 'Forum', 'WF', '2027-07-05', '2027-07-09', 'UTC')
     returning id`,
  );
  editionId = edition.id;
});

const bells = async () =>
  (await database.query('select count(*)::int as n from bell')).map((row: { n: number }) => row.n)[0];

const failed = (id: string) =>
  database.query(`update letter set state = 'failed', failure = 'refused', attempts = 1 where id = $1`, [id]);

describe('writing', () => {
  it('writes one letter and one bell for a cause, however often it is asked to', async () => {
    const draft = aDraft({ editionId });

    const ids = await inTransaction(database, async (tx) => [
      await writeLetter(tx, draft),
      await writeLetter(tx, draft),
    ]);
    const again = await inTransaction(database, (tx) => writeLetter(tx, { ...draft, kind: 'another.kind' }));

    expect(new Set([...ids, again]).size).toBe(1);
    expect((await lettersOf(database.manager, { editionId, withProtected: true })).letters).toHaveLength(1);
    expect(await bells()).toBe(1);
  });

  it('writes one letter when two ask at the same time', async () => {
    const draft = aDraft({ editionId });

    const ids = await Promise.all([1, 2, 3, 4].map(() => inTransaction(database, (tx) => writeLetter(tx, draft))));

    expect(new Set(ids).size).toBe(1);
    expect(await bells()).toBe(1);
  });

  it('rings for a letter of later when its time has come', async () => {
    const sendAfter = new Date('2027-07-01T08:00:00Z');
    const id = await aLetter(database, { editionId, sendAfter });

    const [bell] = await database.query('select job, subject_id, rings_at from bell');
    expect(bell).toEqual({ job: 'send-letter', subject_id: id, rings_at: sendAfter });
  });
});

describe('the list of an edition', () => {
  it('goes through all pages, the newest first, none twice, none left out', async () => {
    const ids: string[] = [];
    await inTransaction(database, async (tx) => {
      for (let n = 0; n < 7; n++) ids.push(await writeLetter(tx, aDraft({ editionId }))); // one transaction, one created_at
    });
    for (let n = 0; n < 4; n++) ids.push(await aLetter(database, { editionId }));
    await aLetter(database);

    const seen: string[] = [];
    const sizes: number[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const { letters, next } = await lettersOf(database.manager, { editionId, withProtected: true, after, limit: 3 });
      seen.push(...letters.map(({ id }) => id));
      sizes.push(letters.length);
      after = next;
    }

    expect(sizes).toEqual([3, 3, 3, 2]);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(seen.slice(0, 4)).toEqual(ids.slice(7).reverse());
  });

  it('shows protected letters, and that there are any, only to those who may see them', async () => {
    const open = await aLetter(database, { editionId });
    const secret = await aLetter(database, { editionId, isProtected: true });
    const list = async (withProtected: boolean) =>
      (await lettersOf(database.manager, { editionId, withProtected })).letters.map(({ id }) => id);

    expect(await list(true)).toEqual([secret, open]);
    expect(await list(false)).toEqual([open]);
    expect(await letterOf(database.manager, secret, { withProtected: false })).toBeUndefined();
    expect((await letterCounts(database.manager, { editionId, withProtected: false })).waiting).toBe(1);
    expect((await letterCounts(database.manager, { editionId, withProtected: true })).waiting).toBe(2);
  });

  it('can be narrowed to a state and to what the letters are about, and tells no secrets', async () => {
    const about = { kind: 'registration', id: '7' };
    const id = await aLetter(database, { editionId, subject: about });
    const other = await aLetter(database, { editionId });
    await failed(other);
    const list = async (filter: object) =>
      (await lettersOf(database.manager, { editionId, withProtected: true, ...filter })).letters;

    expect((await list({ state: 'failed' })).map((letter) => letter.id)).toEqual([other]);
    const [letter] = await list({ subject: about });
    expect(letter).toMatchObject({ id, subject: about, state: 'waiting', attempts: 0, failure: null, lastReply: null });
    expect(JSON.stringify(letter)).not.toContain('token');
  });

  it('begins at the beginning for a cursor that is not ours', async () => {
    const id = await aLetter(database, { editionId });

    for (const after of ['nonsense', '', Buffer.from("2027' or true --|x").toString('base64url')]) {
      const { letters } = await lettersOf(database.manager, { editionId, withProtected: true, after });
      expect(letters.map((letter) => letter.id)).toEqual([id]);
    }
  });
});

describe('sending a failed letter again', () => {
  const retry = (id: string, withProtected = true) =>
    inTransaction(database, (tx) => retryLetter(tx, id, { withProtected }));

  it('puts it on its way once per click', async () => {
    const id = await aLetter(database, { editionId });
    await failed(id);
    await database.query('delete from bell');

    const clicks = await Promise.allSettled([retry(id), retry(id), retry(id)]);

    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const click of clicks) {
      if (click.status === 'rejected') expect(click.reason).toMatchObject({ code: 'mail.letter-has-not-failed' });
    }
    expect(await letterOf(database.manager, id, { withProtected: true })).toMatchObject({
      state: 'waiting',
      attempts: 0,
      failure: null,
    });
    expect(await bells()).toBe(1);
  });

  it('is refused for one that has not failed, one that is not there and one that may not be known', async () => {
    const waiting = await aLetter(database, { editionId });
    const secret = await aLetter(database, { editionId, isProtected: true });
    await failed(secret);

    await expect(retry(waiting)).rejects.toMatchObject({ kind: 'conflict', code: 'mail.letter-has-not-failed' });
    await expect(retry('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(retry(secret, false)).rejects.toMatchObject({ kind: 'not-found', code: 'mail.letter-not-found' });
  });
});

describe('what the clock does', () => {
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  const sweep = () => new UnsentLetters(database, {} as never);

  it('finds letters that nobody works on, and each again only after a minute', async () => {
    const waiting = await aLetter(database);
    const interrupted = await aLetter(database);
    const sent = await aLetter(database);
    await aLetter(database, { sendAfter: minutes(600) });
    await database.query(`update letter set state = 'sending', claimed_at = now() where id = $1`, [interrupted]);
    await database.query(`update letter set state = 'sent' where id = $1`, [sent]);

    const early = await sweep().lost(minutes(0.5));
    const first = await sweep().lost(minutes(2));
    const soonAfter = await sweep().lost(minutes(2.5));
    const later = await sweep().lost(minutes(3.5));

    expect([early, [...first].sort(), soonAfter, [...later].sort()]).toEqual([
      [],
      [waiting, interrupted].sort(),
      [],
      [waiting, interrupted].sort(),
    ]);
  });

  it('says how many letters are not sent, how long the oldest has been due, and whether they stand still', async () => {
    const calm = await outboxState(database.manager);
    const [late, , gone] = [await aLetter(database), await aLetter(database), await aLetter(database, { editionId })];
    await failed(await aLetter(database));
    await database.query(`update letter set send_after = now() - interval '5 minutes' where id = $1`, [late]);
    const still = await outboxState(database.manager);
    await database.query(`update letter set state = 'sent', accepted_at = now() where id = $1`, [gone]);
    const moving = await outboxState(database.manager);

    expect(calm).toEqual({ oldestSeconds: 0, standsStill: false, waiting: 0, sending: 0, failed: 0 });
    expect(Math.round(still.oldestSeconds / 10)).toBe(30);
    expect(still).toMatchObject({ standsStill: true, waiting: 3, sending: 0, failed: 1 });
    expect(moving).toMatchObject({ standsStill: false, waiting: 2 });
  });

  it('knows since when letters of an edition have been waiting for more than a minute', async () => {
    const [late] = [await aLetter(database, { editionId }), await aLetter(database, { editionId })];
    const nobody = await waitingSince(database.manager, editionId);
    await database.query(`update letter set send_after = '2026-11-23T00:12:00Z' where id = $1`, [late]);

    expect(nobody).toBeNull();
    expect(await waitingSince(database.manager, editionId)).toEqual(new Date('2026-11-23T00:12:00Z'));
    expect(await waitingSince(database.manager, randomUUID())).toBeNull();
  });

  it('erases links of letters that failed a month ago, and of no others', async () => {
    const [old, young, waiting] = [await aLetter(database), await aLetter(database), await aLetter(database)];
    await failed(old);
    await failed(young);
    await database.query(`update letter set created_at = now() - interval '31 days' where id = any($1)`, [
      [old, waiting],
    ]);

    const erased = await eraseOldSecrets(database.manager, new Date());

    const kept = await database.query('select id from letter where secrets is not null');
    expect(erased).toBe(1);
    expect(kept.map(({ id }: { id: string }) => id).sort()).toEqual([young, waiting].sort());
  });
});
