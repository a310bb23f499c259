import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp, restore } from '@app/database';
import { anApplication, anEditionWithSeats, aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { openDatabase } from '../../support/letters.js';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;
let whole: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forum-copy-'));
  file = join(folder, 'forum.copy');
  source = await aDatabase();
  const office = await aRegistrationOffice(source.url);
  const edition = await anEditionWithSeats(office.database, 3);
  await aRegistration(office, edition, 'approved');
  for (const givenName of ['ليلى', '👩🏽‍💻 \\ "quoted", (in brackets)', 'two\u2028lines\u2029of Unicode', 'tab\tand\nend'])
    await office.apply.apply(edition, anApplication({ givenName }), new Date());
  await office.database.destroy();
  await backUp(source.url, file);
  whole = readFileSync(file);
});

afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  writeFileSync(file, whole);
  target = await aDatabase();
});
afterEach(() => target.drop());

const attempt = () =>
  restore(target.url, file).then(
    () => 'restored',
    (fault: Error) => `${fault.name}: ${fault.message}`,
  );

async function withRows<T>({ url }: TestDatabase, question: string): Promise<T> {
  const database = await openDatabase(url);
  return database.query(question).finally(() => database.destroy()) as Promise<T>;
}

it('is a file that only its owner may read, and gives every row back as it was, in any script', async () => {
  const everything = `
    select (select jsonb_agg(to_jsonb(r) order by r.id) from registration r) as registrations,
           (select jsonb_agg(to_jsonb(l) order by l.id) from letter l) as letters,
           (select jsonb_agg(to_jsonb(l) order by l.id) from registration_link l) as links,
           (select jsonb_agg(to_jsonb(a) order by a.id) from audit_record a) as audit`;
  const mode = statSync(file).mode & 0o777;

  expect([mode, await attempt()]).toEqual([0o600, 'restored']);
  expect(await withRows(target, everything)).toEqual(await withRows(source, everything));
});

it('goes on counting where the original stood, and has every foreign key again', async () => {
  const numbers = `select nextval('registration_number') as number`;
  const keys = `select conname, conrelid::regclass::text as of, pg_get_constraintdef(oid) as says from pg_constraint where contype = 'f' order by 2, 1`;

  await attempt();

  expect(await withRows(target, keys)).toEqual(await withRows(source, keys));
  expect(await withRows(target, numbers)).toEqual(await withRows(source, numbers));
});

it('refuses what was cut off, damaged or never was a copy, and leaves the database empty', async () => {
  const lines = gunzipSync(whole).toString();
  truncateSync(file, whole.length - 40);
  const cutOff = await attempt();
  writeFileSync(file, gzipSync(lines.replace('Wanjiru', 'Somebody')));
  const damaged = await attempt();
  writeFileSync(file, gzipSync(lines.slice(0, lines.lastIndexOf('{"tail"'))));
  const withoutEnd = await attempt();
  writeFileSync(file, 'something else');
  const noCopy = await attempt();

  expect([cutOff, withoutEnd, noCopy, damaged]).toEqual([
    expect.stringMatching(/^ConfigurationFault: the copy .* cannot be read \(Z_BUF_ERROR\)$/),
    expect.stringMatching(/^ConfigurationFault: the copy .* was cut off: its end is missing$/),
    expect.stringMatching(/^ConfigurationFault: the copy .* cannot be read \(Z_DATA_ERROR\)$/),
    expect.stringMatching(/^ConfigurationFault: the copy is damaged: the rows of \w+ are not those that were written$/),
  ]);
  expect(await withRows(target, 'select count(*)::int as rows from registration')).toEqual([{ rows: 0 }]);
});

it('refuses a database with rows, and one of another schema', async () => {
  await withRows(target, 'delete from migration where id = (select max(id) from migration)');
  const otherSchema = await attempt();
  await target.drop();
  target = await aDatabase();
  const once = await attempt();
  const twice = await attempt();

  expect(otherSchema).toMatch(/^ConfigurationFault: the copy was made with \d+ migrations up to /);
  expect([once, twice]).toEqual([
    'restored',
    expect.stringMatching(/^ConfigurationFault: the database is not empty \(\w+\): restore into a new one$/),
  ]);
});
