import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { readForm } from '@app/registration';
import { anEdition } from '../../factories/edition.js';
import { A_FORM } from '../../factories/registration-form.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { runForum } from './run-forum.js';

let db: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'form-'));

beforeAll(async () => {
  db = await aDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.drop();
});

it('checks a file with questions, makes it the newest version, and names each place of one that cannot be used', async () => {
  const database = await dataSourceFor(db.url, { pool: 2, entities: EDITION_ENTITIES, name: 'test' }).initialize();
  const edition = await anEdition(database);
  const fileOf = (definition: object) => {
    const path = join(folder, `${crypto.randomUUID()}.json`);
    writeFileSync(path, JSON.stringify(definition));
    return path;
  };
  const form = (definition: object) =>
    runForum(db.url, ['form', fileOf(definition), '--edition', edition.code, '--category', 'media']);
  const twice = structuredClone(A_FORM);
  twice.sections[0].fields[1].code = 'kind';

  const good = await form(A_FORM);
  const bad = await form(twice);

  expect(good).toEqual({
    code: 0,
    stdout: `Version 1 of the form for media in ${edition.code}: 3 questions when registering, 1 later, 1 to express interest.\n`,
    stderr: '',
  });
  expect([bad.code, bad.stderr]).toEqual([1, 'sections/0/fields/1/code: this code is used already.\n']);
  expect((await readForm(database, edition.id, 'media')).version).toBe(1);
  await database.destroy();
}, 120_000);
