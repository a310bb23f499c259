import { rmSync } from 'node:fs';
import { startMailCatcher, type CaughtLetter } from '@app/mail';
import { anApi, type TestApi } from '../../support/api.js';
import { aLetter } from '../../support/letters.js';
import { postLetters } from '../../support/post-letters.js';

let api: TestApi;
let catcher: { url: string; stop(): Promise<void> };

beforeAll(async () => {
  api = await anApi();
  catcher = await startMailCatcher({ dataDir: api.config.dataDir });
});

afterAll(async () => {
  await catcher.stop();
  await api.close();
  rmSync(api.config.dataDir, { recursive: true, force: true });
});

const caught = async (): Promise<CaughtLetter[]> => (await api.anyone.get('/dev/mail.json').expect(200)).body;

it('is empty before the first letter, and says what to do', async () => {
  const { text } = await api.anyone.get('/dev/mail').expect(200);

  expect(await caught()).toEqual([]);
  expect(text).toContain('No letter yet.');
});

describe('with letters', () => {
  let letters: CaughtLetter[];

  beforeAll(async () => {
    await aLetter(api.database, {
      to: { address: 'ana@people.example', name: 'Ana <b>Lima</b>', language: 'en' },
      attachments: [
        { fileName: 'forum.ics', contentType: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
      ],
    });
    await aLetter(api.database, { to: { address: 'reem@people.example', name: 'ريم', language: 'ar' } });
    await postLetters(api.database, catcher, api.config.baseUrl);
    letters = await caught();
  });

  it('tells programs what was caught, the newest first, with links to follow', () => {
    expect(letters.map(({ to, links, attachments }) => ({ to, links, attachments }))).toEqual([
      { to: ['reem@people.example'], links: [`${api.url}/sign-in/use?token=abc`], attachments: [] },
      { to: ['ana@people.example'], links: [`${api.url}/sign-in/use?token=abc`], attachments: ['forum.ics'] },
    ]);
  });

  it('shows people the list, a letter with its links and text, and the calendar file', async () => {
    const list = await api.anyone.get('/dev/mail').expect(200);
    const letter = await api.anyone.get(`/dev/mail/${letters[1].id}`).expect(200);
    const ics = await api.anyone.get(`/dev/mail/${letters[1].id}/calendar.ics`).expect(200);

    expect(list.text).toContain(`href="/dev/mail/${letters[1].id}"`);
    expect(list.text).toContain('ana@people.example');
    expect(letter.text).toContain(`href="${api.url}/sign-in/use?token=abc"`);
    expect(letter.text).toContain('Dear Ana &lt;b&gt;Lima&lt;/b&gt;,');
    expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(ics.text).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  });

  it('keeps a letter’s own HTML in a frame that runs nothing and asks nobody', async () => {
    const page = await api.anyone.get(`/dev/mail/${letters[0].id}`).expect(200);
    const frame = await api.anyone.get(`/dev/mail/${letters[0].id}/html`).expect(200);

    expect(page.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(frame.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'.*frame-ancestors 'self'$/);
    expect(frame.text).toContain('<html lang="ar" dir="rtl">');
  });

  it.each(['/dev/mail/none', '/dev/mail/none/html', '/dev/mail/none/calendar.ics', '/dev/mail/..%2f..%2fx'])(
    '%s is nothing',
    async (address) => {
      await api.anyone.get(address).expect(404);
    },
  );
});

it('is not there in production', async () => {
  const settings = {
    NODE_ENV: 'production',
    SMTP_URL: catcher.url,
    REDIS_URL: 'redis://:long-and-random-1@127.0.0.1:1',
    BASE_URL: 'https://forum.example',
    DATA_DIR: api.config.dataDir,
  };
  const production = await anApi(settings);
  const [{ id }] = await caught();

  for (const address of ['', '.json', `/${id}`, `/${id}/html`, `/${id}/calendar.ics`]) {
    await production.anyone.get(`/dev/mail${address}`).set('Host', 'forum.example').expect(404);
  }
  await production.close();
});
