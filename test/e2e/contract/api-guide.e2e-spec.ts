import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import { inTransaction } from '@app/database';
import { releaseProgramme } from '@app/programme';
import type { Edition } from '@app/edition';
import { CLIENT_LIMITS } from '../../../apps/api/src/access/client-limits.js';
import { AREAS } from '../../../apps/api/src/access/rule.js';
import { SCOPES } from '../../../apps/api/src/access/scopes.js';
import { anEdition } from '../../factories/edition.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

const guide = readFileSync('docs/api.md', 'utf8');
const examples = [...guide.matchAll(/```sh\n([^`]+)```/g)].map(([, commands]) => commands);

let api: TestApi;
let edition: Edition;
let token: string;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database, { code: 'forum27' });
  await aSession(api.database, edition, { title: 'Open to everybody', room: null, mode: 'remote' });
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First' }, systemActor('test'), api.clock.now()),
  );
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  const { body } = await editor.post('/api/v1/editions/forum27/api-tokens').send({
    name: 'Guide',
    scopes: ['programme:read', 'programme:write'],
    expiresAt: new Date(api.clock.now().getTime() + 86_400_000).toISOString(),
  });
  token = body.secret;
});
afterAll(() => api.close());

/** Runs the commands of an example as a reader would, by a shell and the real curl. */
async function run(commands: string, cwd = '.'): Promise<string> {
  const env = { PATH: process.env.PATH, FORUM: api.url, EDITION: edition.code, TOKEN: token };
  return (await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands], { env, cwd: resolve(cwd) })).stdout;
}

it('its examples do what the guide says, one after the other', async () => {
  const answers: string[] = [];
  for (const commands of examples) answers.push(await run(commands));

  const [released, me, drafts, added, changed, refused, ...more] = answers;
  expect(JSON.parse(released).sessions.map(({ title }: { title: string }) => title)).toEqual(['Open to everybody']);
  expect(JSON.parse(me).token).toMatchObject({ name: 'Guide', scopes: ['programme:read', 'programme:write'] });
  expect(JSON.parse(drafts).sessions).toHaveLength(1);
  expect(JSON.parse(added)).toMatchObject({ title: 'Networks of villages' });
  expect(JSON.parse(changed)).toMatchObject({ title: 'Networks of villages and islands' });
  expect(refused).toBe('401\n');
  expect(more).toEqual([]);
});

it('the example of bringing a schedule does what its guide says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forum-'));
  copyFileSync('test/data/invented-schedule.xml', join(folder, 'schedule.xml'));
  const [, commands] = /```sh\n(LOOK=[^`]+)```/.exec(readFileSync('docs/interchange.md', 'utf8'))!;

  const [look, taking] = (await run(commands, folder)).replace('}{', '}\n{').split('\n');

  expect(JSON.parse(look)).toMatchObject({ state: 'running', total: 5, wishes: { addRooms: true } });
  expect(JSON.parse(taking)).toMatchObject({ status: 409, code: 'programme.import-not-looked-at' });
});

it('names every area of the policy table, the codes of the door and the limit', () => {
  const [, table] = guide.split('## Scopes');
  const named = [...table.split('## ')[0].matchAll(/^\| `([\w-]+)`/gm)].map(([, area]) => area);

  expect(named).toEqual([...AREAS]);
  expect(new Set(SCOPES.map((scope) => scope.split(':')[0]))).toEqual(new Set(AREAS));
  expect(guide).toContain(`more than ${CLIENT_LIMITS['token-requests'].most} requests`);
});

it.each(LANGUAGES)('every code that it names has its sentence in %s', (language) => {
  const codes = [...guide.matchAll(/`(common|limits)\.([\w-]+)`/g)];
  const sentences = (room: string) =>
    JSON.parse(readFileSync(`libs/i18n/catalogues/${room}/${language}.json`, 'utf8')).refusals as Record<
      string,
      string
    >;

  expect(codes.length).toBeGreaterThan(6);
  expect(codes.filter(([, room, code]) => !sentences(room)[code]).map(([whole]) => whole)).toEqual([]);
});
