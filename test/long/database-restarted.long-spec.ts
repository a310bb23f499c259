import { databaseRestarted } from '../support/database-restarted.js';
import { noteFigures } from '../support/figures.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { describeWith, redisServer } from '../support/surroundings.js';

function restarts(backend: Backend, name: string): void {
  it('a thousand people, two hundred at a time, a fast restart and a kill: nobody is lost (R-03)', async () => {
    const { applied, outcome } = await databaseRestarted({ backend, applicants: 1_000, clients: 200 });
    noteFigures(`R-03, queues in ${name}`, applied);

    expect(applied.met['503']).toBeGreaterThan(0);
    expect(outcome).toEqual({
      last: { 202: 1_000 },
      otherAnswers: [],
      sameProcesses: true,
      letters: { waiting: 0, sending: 0, sent: 1_000, failed: 0 },
      seated: 500,
      broken: [],
    });
  }, 300_000);

  it('(control) would lose some of them if they did not ask again under their key; what was taken in is in order', async () => {
    const { outcome } = await databaseRestarted({ backend, applicants: 300, clients: 100, patience: 0 });

    expect(outcome.last['202']).toBeLessThan(300);
    expect({ answers: outcome.otherAnswers, broken: outcome.broken }).toEqual({ answers: [], broken: [] });
  }, 300_000);
}

describe('a database that goes away with queues in it', () => restarts(onPostgres, 'PostgreSQL'));

describeWith(redisServer(), 'a database that goes away with queues in Redis', () => restarts(onRedis, 'Redis'));
