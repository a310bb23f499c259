import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleFiles } from '../../../apps/api/src/console/console-files.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

/** What `vite build` leaves, in small. */
function aBuiltConsole(): string {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Console</title>');
  writeFileSync(join(folder, 'assets', 'start-C0ffee12.js'), `console.log('${'x'.repeat(2000)}')`);
  writeFileSync(join(folder, 'secret.js'), 'not an asset');
  return folder;
}

it('answers every address of the console with the one page, which is never kept', async () => {
  api.app.get(ConsoleFiles).folder = aBuiltConsole();

  for (const path of ['/console', '/console/forum27/registrations', '/console/forum27/sessions/ABC234']) {
    const { text, headers } = await api.anyone.get(path).expect(200);
    expect({ path, text, keep: headers['cache-control'] }).toEqual({
      path,
      text: '<!doctype html><title>Console</title>',
      keep: 'no-store',
    });
  }
});

it('sends its scripts compressed, to be kept for ever', async () => {
  api.app.get(ConsoleFiles).folder = aBuiltConsole();

  const { headers, text } = await api.anyone.get('/console/assets/start-C0ffee12.js').expect(200);

  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
  });
  expect(text).toHaveLength(2015);
});

it('shows a console that was built anew while the server runs', async () => {
  const folder = aBuiltConsole();
  api.app.get(ConsoleFiles).folder = folder;
  await api.anyone.get('/console').expect(200);

  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Newer</title>');
  utimesSync(join(folder, 'index.html'), new Date(), new Date(Date.now() + 5_000));

  expect((await api.anyone.get('/console')).text).toContain('Newer');
});

it('gives nothing that lies outside its folder of assets', async () => {
  api.app.get(ConsoleFiles).folder = aBuiltConsole();

  for (const name of ['missing.js', '..%2Fsecret.js', '%2e%2e%2fsecret.js', '.env', '..']) {
    const { text } = await api.anyone.get(`/console/assets/${name}`);
    expect(text).not.toContain('not an asset');
  }
  await api.anyone.get('/console/assets/..%2Fsecret.js').expect(404);
});

it('says what to do when the console has not been built', async () => {
  api.app.get(ConsoleFiles).folder = undefined;

  const { text } = await api.anyone.get('/console/forum27').set('Accept-Language', 'ar').expect(503);

  expect(text).toContain('<html lang="ar" dir="rtl">');
  expect(text).toContain('npm run build');
});
