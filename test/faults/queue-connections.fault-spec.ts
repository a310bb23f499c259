import { readFileSync } from 'node:fs';
import { applicants } from '../support/applicants.js';
import { mostConnections } from '../support/connections.js';
import { aForumOfProcesses, type ForumOfProcesses, onPostgres } from '../support/forum-of-processes.js';

const APPLICANTS = 400;

/** "One of each takes 28 at most with the default pool." */
const budget = () => Number(/takes (\d+) at most/.exec(readFileSync('docs/operating.md', 'utf8'))![1]);

let forum: ForumOfProcesses;
afterEach(() => forum.close());

async function mostWhilePeopleApply(apiPool?: number): Promise<number> {
  forum = await aForumOfProcesses({ backend: onPostgres, seats: 10, worker: 'real', apiPool });
  await forum.aWorker();
  return mostConnections(forum.databaseUrl, async () => {
    await applicants({ urls: forum.urls, edition: forum.edition.code, count: APPLICANTS, clients: 60 });
    await forum.mailbox.waitFor(APPLICANTS / 4, 60);
  });
}

it('an API and a worker with all their queues open no more connections than the operator was told (Q-17)', async () => {
  const most = await mostWhilePeopleApply();

  expect(most).toBeGreaterThan(15);
  expect(most).toBeLessThanOrEqual(budget());
  expect(budget()).toBeLessThanOrEqual(40);
}, 180_000);

it('(control) the count sees a pool that is larger than it should be', async () => {
  expect(await mostWhilePeopleApply(40)).toBeGreaterThan(budget());
}, 180_000);
