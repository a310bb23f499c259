import type { Transaction } from '@app/database';
import { type ActedFor, AccountService, giveMandate, type Mandate, type MandateWish } from '@app/identity';
import type { Language } from '@app/i18n';
import { formalName } from './person-name.js';
import { MandateOverOneself, NobodyToActFor } from './person.errors.js';
import { readPerson } from './person.queries.js';

type Reader = Parameters<typeof readPerson>[0];

/** A person as letters about a mandate name and reach them. Refuses `mandates.person-unknown`. */
export async function actedForPerson(reader: Reader, personId: string): Promise<ActedFor> {
  const person = await readPerson(reader, personId);
  if (!person) throw new NobodyToActFor();
  const { email, language } = person;
  const to = email === null ? undefined : { address: email, language };
  return { kind: 'person', id: personId, name: formalName(person), to };
}

export interface PersonalMandateWish extends Pick<MandateWish, 'edition' | 'validUntil'> {
  kind: 'aide' | 'assistant';
  /** Who is acted for. */
  personId: string;
  /** Who will act; the account is made when there is none. */
  holder: { email: string; name?: string; language?: Language };
}

/**
 * Lets somebody act for a person. Refuses `identity.not-an-address`, `mandates.oneself`, `mandates.person-unknown` and what
 * `giveMandate` refuses.
 */
export async function givePersonalMandate(
  tx: Transaction,
  { personId, holder, ...wish }: PersonalMandateWish,
  by: Parameters<typeof giveMandate>[2],
  now: Date,
): Promise<Mandate> {
  const { email, ...also } = holder;
  const account = await new AccountService().findOrAdd(tx, email, also);
  const subject = await actedForPerson(tx, personId);
  const person = (await readPerson(tx, personId))!;
  if (person.accountId === account.id || person.emailKey === account.emailKey) throw new MandateOverOneself();
  return giveMandate(tx, { ...wish, subject, accountId: account.id }, by, now);
}
