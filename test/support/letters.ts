import { dataSourceFor, inTransaction } from '@app/database';
import { writeLetter, type LetterDraft } from '@app/mail';
import type { DataSource } from 'typeorm';

let written = 0;

/** A letter in the outbox: a sign-in link for somebody invented. Gives its id. */
export function aLetter(database: DataSource, over: Partial<LetterDraft> = {}): Promise<string> {
  return inTransaction(database, (tx) => writeLetter(tx, aDraft(over)));
}

export function aDraft(over: Partial<LetterDraft> = {}): LetterDraft {
  const number = ++written;
  return {
    kind: 'identity.sign-in',
    cause: `test:${process.pid}:${number}`,
    subject: { kind: 'account', id: String(number) },
    to: { address: `person${number}@people.example`, name: `Person ${number}`, language: 'en' },
    data: { edition: 'WSIS Forum 2027', minutes: 30 },
    secrets: { link: '/sign-in/use?token=abc' },
    ...over,
  };
}

export function openDatabase(url: string): Promise<DataSource> {
  return dataSourceFor(url, { pool: 5, name: 'test' }).initialize();
}

/** `{ waiting: 0, sending: 0, sent: 12, failed: 0 }` */
export async function letterStates(database: DataSource): Promise<Record<string, number>> {
  const rows = await database.query('select state, count(*)::int as n from letter group by state');
  const none = { waiting: 0, sending: 0, sent: 0, failed: 0 };
  return Object.assign(none, Object.fromEntries(rows.map((row: { state: string; n: number }) => [row.state, row.n])));
}

/** Polls until `ready` holds; the fault says what was seen last. */
export async function eventually<T>(look: () => Promise<T>, ready: (seen: T) => boolean, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (ready(seen)) return seen;
    if (Date.now() > end) throw new Error(`after ${seconds} s: ${JSON.stringify(seen)}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
