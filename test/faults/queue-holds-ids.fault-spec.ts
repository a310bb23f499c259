import { applicants } from '../support/applicants.js';
import {
  aForumOfProcesses,
  type Backend,
  type ForumOfProcesses,
  onPostgres,
  onRedis,
} from '../support/forum-of-processes.js';
import { eventually, letterStates } from '../support/letters.js';
import { lookInto, type QueueLook } from '../support/queue-look.js';
import { describeWith, redisServer } from '../support/surroundings.js';

const APPLICANTS = 30;
/** What `applicants` write about themselves, and what their letters carry. */
const CANARIES = ['people.example', 'Wanjiru', 'Example-', 'Mountain Connectivity', 'token='];

function canariesIn(text: string): string[] {
  return CANARIES.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));
}

function idsOnly(backend: Backend): void {
  let forum: ForumOfProcesses;
  let look: QueueLook;

  beforeAll(async () => {
    forum = await aForumOfProcesses({ backend, seats: 10, mailDelay: 20 });
    await forum.aWorker();
    look = lookInto({ databaseUrl: forum.databaseUrl, redisUrl: forum.redis?.url });
  }, 120_000);
  afterAll(async () => {
    await look?.close();
    await forum?.close();
  });

  it('knows nothing of a person, neither while letters go out nor afterwards (Q-18)', async () => {
    await applicants({ urls: forum.urls, edition: forum.edition.code, count: APPLICANTS, clients: 10 });
    await forum.mailbox.waitFor(3);
    const during = await look.everything();
    await eventually(
      () => letterStates(forum.database),
      ({ sent }) => sent === APPLICANTS,
    );
    const after = await look.everything();

    expect([canariesIn(during), canariesIn(after)]).toEqual([[], []]);
    expect(after).toContain('send-letter'); // it does hold the jobs
  }, 120_000);

  it('(control) the search finds an address that somebody put into a job', async () => {
    const [{ id }] = await forum.database.query(`select id from letter limit 1`);
    await forum.database.query(`insert into bell (job, subject_id) values ('send-letter', $1)`, [
      `${id} to applicant-1@people.example`,
    ]);
    await eventually(
      async () => canariesIn(await look.everything()),
      (found) => found.length > 0,
    );
  }, 120_000);
}

describe('a queue in PostgreSQL', () => idsOnly(onPostgres));

describeWith(redisServer(), 'a queue in Redis', () => idsOnly(onRedis));
