import { noteFigures } from '../support/figures.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { openingDay } from '../support/opening-day.js';
import { describeWith, redisServer } from '../support/surroundings.js';

function opening(backend: Backend, name: string): void {
  it('ten thousand people, two hundred at a time, five thousand seats, the worker killed five times (L-01)', async () => {
    const { outcome, figures } = await openingDay({
      backend,
      applicants: 10_000,
      seats: 5_000,
      clients: 200,
      kills: 5,
      apis: 2,
      mailDelay: 5,
      worker: 'real',
    });
    noteFigures(`L-01, queues in ${name}`, figures);

    expect(outcome).toEqual({
      answers: { 202: 10_000 },
      seated: 5_000,
      waiting: 5_000,
      reached: 10_000,
      distinctMessageIds: 10_000,
      letters: { waiting: 0, sending: 0, sent: 10_000, failed: 0 },
      unexplainedDoubles: 0,
      broken: [],
    });
  }, 900_000);
}

describe('an opening day with queues in PostgreSQL', () => opening(onPostgres, 'PostgreSQL'));

describeWith(redisServer(), 'an opening day with queues in Redis', () => opening(onRedis, 'Redis'));
