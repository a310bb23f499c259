/**
 * A process that writes a person and the letter to them in one transaction and kills itself at a given step. Its argument, in
 * JSON: the database, the person's number, the step, and whether the letter is written outside the transaction (control).
 */
import { dataSourceFor, inTransaction } from '@app/database';
import { writeLetter } from '@app/mail';
import { aDraft } from './letters.js';

export interface CrashingWriter {
  databaseUrl: string;
  person: number;
  dieAfter: 'letter' | 'person' | 'both' | 'commit';
  outside?: boolean;
}

const { databaseUrl, person, dieAfter, outside } = JSON.parse(process.argv[2]) as CrashingWriter;
const database = await dataSourceFor(databaseUrl, { pool: 2, name: 'crashing writer' }).initialize();

await inTransaction(database, async (tx) => {
  const letter = aDraft({ cause: `person:${person}`, subject: { kind: 'person', id: String(person) } });
  await writeLetter(outside ? database.manager : tx, letter);
  dieIf('letter');
  await tx.query('insert into person (given_name) values ($1)', [String(person)]);
  dieIf('person');
  await tx.query('select pg_sleep(0.01)');
  dieIf('both');
});
dieIf('commit');

function dieIf(step: CrashingWriter['dieAfter']): void {
  if (step === dieAfter) process.kill(process.pid, 'SIGKILL');
}
