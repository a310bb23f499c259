import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inTransaction } from '@app/database';
import { writeLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import type { CrashingWriter } from './crashing-writer.js';
import { aDraft } from './letters.js';

const STEPS = ['letter', 'person', 'both', 'commit'] as const;
const AT_ONCE = 3;

/** `times` processes that are killed while they write person and letter, each at the next of the four steps. */
export async function killWriters(
  databaseUrl: string,
  times: number,
  options: { outside?: boolean } = {},
): Promise<void> {
  const waiting = Array.from({ length: times }, (_, person) => ({
    databaseUrl,
    person,
    dieAfter: STEPS[person % STEPS.length],
    ...options,
  }));
  const takeOver = async () => {
    for (let writer = waiting.shift(); writer; writer = waiting.shift()) await killWriter(writer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeOver));
}

/** `times` transactions that throw between the two writes or after both; every fourth one is committed. */
export async function throwWriters(database: DataSource, times: number, first: number): Promise<void> {
  for (let person = first; person < first + times; person++) {
    const step = STEPS[person % STEPS.length];
    await inTransaction(database, async (tx) => {
      await tx.query('insert into person (given_name) values ($1)', [String(person)]);
      if (step === 'person') throw new Error('between the writes');
      await writeLetter(tx, aDraft({ cause: `person:${person}`, subject: { kind: 'person', id: String(person) } }));
      if (step !== 'commit') throw new Error('after both writes');
    }).catch(() => undefined);
  }
}

/** Persons without exactly one letter and one bell, and letters without their person. */
export async function torn(database: DataSource): Promise<string[]> {
  const rows = await database.query(`
    select coalesce(person.given_name, letter.subject_id) as person
    from person full join letter on letter.subject_id = person.given_name
    left join bell on bell.subject_id = letter.id::text
    group by 1 having count(distinct person.id) <> 1 or count(distinct letter.id) <> 1 or count(bell.id) <> 1
    order by 1`);
  return rows.map((row: { person: string }) => row.person);
}

async function killWriter(writer: CrashingWriter): Promise<void> {
  const loader = ['--import', './test/support/typescript-loader.mjs'];
  const child = spawn(process.execPath, [...loader, 'test/support/crashing-writer.ts', JSON.stringify(writer)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`the writer ended with ${code ?? signal} instead of being killed`);
}
