/**
 * A process that goes on with a round of decisions and kills itself when it is about to mark the n-th submission as done. Its
 * argument, in JSON: the database, the round, which one, and whether the mark is made outside the transaction of the decision (control).
 */
import pg from 'pg';
import { doRound, type RoundClaim } from '@app/consultation';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { Account } from '@app/identity';
import { Person } from '@app/people';
import { PROGRAMME_ENTITIES } from '@app/programme';

export interface CrashingRoundWorker {
  databaseUrl: string;
  roundId: string;
  /** 0: it lives. */
  diesAt: number;
  claim: RoundClaim;
  /** An instant, after the calls' deadlines. */
  now: string;
}

const { databaseUrl, roundId, diesAt, claim, now } = JSON.parse(process.argv[2]) as CrashingRoundWorker;
let marks = 0;
const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
  const text = typeof values[0] === 'string' ? values[0] : '';
  if (text.startsWith('update decision_round_item') && ++marks === diesAt) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, values);
} as typeof pg.Client.prototype.query;

const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Account, Person];
const database = await dataSourceFor(databaseUrl, { pool: 2, entities, name: 'crashing round' }).initialize();
await doRound(database, roundId, new Date(now), claim);
await database.destroy();
