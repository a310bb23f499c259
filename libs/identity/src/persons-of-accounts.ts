import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';

/** What an account is made of when a known person signs in for the first time. */
export interface PersonAtTheDoor {
  /** As letters reach it. */
  email: string;
  name: string;
  language: Language;
}

/** What identity must know of people, who live in a room above it: that room provides it. */
export abstract class PersonsOfAccounts {
  /** Whoever has that address (`key` of `parseAddress`): a speaker or participant may sign in without ever having had an account. */
  abstract withAddress(tx: Transaction, emailKey: string): Promise<PersonAtTheDoor | undefined>;

  /** The account's person: the one whose it is already, else whoever has its address and no account yet, and then it is theirs. */
  abstract meet(tx: Transaction, accountId: string, emailKey: string): Promise<string | null>;

  /** The account behind a person, if that person ever signed in. */
  abstract accountOf(tx: Transaction, personId: string): Promise<string | null>;
}
