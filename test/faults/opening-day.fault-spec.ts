import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { openingDay } from '../support/opening-day.js';
import { describeWith, redisServer } from '../support/surroundings.js';

/** Testplan L-01 with a small part of its people; whole in test/long. */
const APPLICANTS = 200;
const SEATS = 100;

function opening(backend: Backend): void {
  it('gives each seat once and each applicant a letter while the worker is killed again and again', async () => {
    const { outcome } = await openingDay({
      backend,
      applicants: APPLICANTS,
      seats: SEATS,
      clients: 40,
      kills: 2,
      mailDelay: 5,
    });

    expect(outcome).toEqual({
      answers: { 202: APPLICANTS },
      seated: SEATS,
      waiting: APPLICANTS - SEATS,
      reached: APPLICANTS,
      distinctMessageIds: APPLICANTS,
      letters: { waiting: 0, sending: 0, sent: APPLICANTS, failed: 0 },
      unexplainedDoubles: 0,
      broken: [],
    });
  }, 240_000);
}

describe('an opening day with queues in PostgreSQL', () => opening(onPostgres));

describeWith(redisServer(), 'an opening day with queues in Redis', () => opening(onRedis));
