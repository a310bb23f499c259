import { describeWith, redisServer } from '../support/surroundings.js';
import { finishedJobs } from '../support/finished-jobs.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';

/** Testplan Q-20 with a tenth of its jobs; whole in test/long. */
const JOBS = 2_000;

function retention(backend: Backend): void {
  it('keeps a few hundred finished jobs at most, however many were done and failed (Q-20)', async () => {
    const { done, completed, failed } = await finishedJobs(backend, JOBS);

    expect(done).toBe(JOBS);
    expect(completed + failed).toBeLessThanOrEqual(1_000);
    expect(completed).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
  }, 120_000);

  it('(control) keeps every one when nothing removes them', async () => {
    const { completed, failed } = await finishedJobs(backend, 1_200, { removeOnComplete: false, removeOnFail: false });

    expect(completed + failed).toBe(1_200);
  }, 120_000);
}

describe('with queues in PostgreSQL', () => retention(onPostgres));

describeWith(redisServer(), 'with queues in Redis', () => retention(onRedis));
