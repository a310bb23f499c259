import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaughtLetter, inboxFolder, keepInInbox, readInbox } from './inbox.js';

const letter = (id: string): CaughtLetter => ({
  id,
  at: '2027-07-05T08:00:00Z',
  to: ['ana@people.example'],
  subject: id,
  messageId: '',
  text: '',
  html: '',
  links: [],
  attachments: [],
});

it('keeps the last five hundred letters, the newest first', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inbox-'));
  const ids = Array.from({ length: 503 }, (_, n) => String(n).padStart(4, '0'));

  for (const id of ids) await keepInInbox(dataDir, letter(id), Buffer.from(id));

  const kept = (await readInbox(dataDir)).map(({ id }) => id);
  const files = readdirSync(inboxFolder(dataDir)).length;
  rmSync(dataDir, { recursive: true });
  expect(kept).toEqual(ids.slice(3).reverse());
  expect(files).toBe(1000);
});

it('is empty where nothing was ever caught', async () => {
  expect(await readInbox('/nowhere/at/all')).toEqual([]);
});
