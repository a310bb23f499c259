import { noteFigures } from '../support/figures.js';
import { finishedJobs } from '../support/finished-jobs.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { lettersUnderKills } from '../support/letters-under-kills.js';
import { describeWith, redisServer } from '../support/surroundings.js';

const LETTERS = 500;

function queue(backend: Backend, name: string): void {
  it('five hundred letters to a slow mail server, the worker killed five times: none is missing (Q-02)', async () => {
    const { outcome, twice } = await lettersUnderKills({ backend, letters: LETTERS, kills: 5, mailDelay: 200 });
    noteFigures(`Q-02, queues in ${name}`, { twice });

    expect(outcome).toEqual({
      letters: { waiting: 0, sending: 0, sent: LETTERS, failed: 0 },
      distinctMessageIds: LETTERS,
      unexplainedDoubles: 0,
    });
  }, 400_000);

  it('twenty thousand finished jobs leave a few hundred rows (Q-20)', async () => {
    const { done, completed, failed } = await finishedJobs(backend, 20_000);
    noteFigures(`Q-20, queues in ${name}`, { completed, failed });

    expect(done).toBe(20_000);
    expect(completed + failed).toBeLessThanOrEqual(1_000);
  }, 600_000);
}

describe('with queues in PostgreSQL', () => queue(onPostgres, 'PostgreSQL'));

describeWith(redisServer(), 'with queues in Redis', () => queue(onRedis, 'Redis'));
