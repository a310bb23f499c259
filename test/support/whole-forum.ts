import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import type { Edition, EditionDraft } from '@app/edition';
import { anEdition, aRoom } from '../factories/edition.js';
import { anApi, type TestApi } from './api.js';
import { aMailbox } from './mailbox.js';
import { aWorker, type WorkerProcess } from './worker-process.js';

/** API, worker and a mail server, with an edition of 5–9 July 2027 in Geneva and its rooms C and H. The clock stands on 3 May 2027. */
export interface WholeForum {
  api: TestApi;
  edition: Edition;
  /** Does what waits. A test may make it stand still for a while (SIGSTOP, SIGCONT) to look at work under way. */
  worker: WorkerProcess;
  /** The newest letter to that address, once so many have come. */
  letterTo(address: string, count?: number): Promise<ParsedMail>;
  close(): Promise<void>;
}

const MORNING = '2027-05-03T07:40:00Z';

export async function aWholeForum(changes: Partial<EditionDraft> = {}): Promise<WholeForum> {
  const [api, mailbox] = await Promise.all([anApi(), aMailbox()]);
  const { dataDir } = api.config;
  const engines = { databaseUrl: api.databaseUrl, smtpUrl: mailbox.url, baseUrl: api.url, dataDir };
  const worker = await aWorker({ ...engines, clockAt: MORNING });
  api.clock.set(MORNING);
  const edition = await anEdition(api.database, {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    city: { en: 'Geneva', ar: 'جنيف' },
    isCurrent: true,
    ...changes,
  });
  await aRoom(api.database, edition, { code: 'C', name: 'Plenary Room C' });
  await aRoom(api.database, edition, { code: 'H', name: 'Room H' });
  return {
    api,
    edition,
    worker,
    async letterTo(address, count = 1) {
      for (const giveUp = Date.now() + 30_000; ; await new Promise((wake) => setTimeout(wake, 50))) {
        const places = mailbox.recipients().flatMap((to, place) => (to === address ? [place] : []));
        if (places.length >= count) return (await mailbox.letters())[places.at(-1)!];
        if (Date.now() > giveUp)
          throw new Error(`${places.length} of ${count} letters to ${address}\n${worker.output()}`);
      }
    },
    async close() {
      worker.child.kill('SIGCONT');
      await worker.end();
      await Promise.all([mailbox.stop(), api.close()]);
    },
  };
}

/** Shows the letter in a tab of its own, as a mail program would, and opens its button's address in the page. */
export async function pressButtonIn(letter: ParsedMail, page: Page): Promise<void> {
  const mail = await page.context().newPage();
  await mail.setContent(letter.html as string);
  const address = await mail.locator('a').first().getAttribute('href');
  await mail.close();
  await page.goto(address!);
}
