import type { Language } from '@app/i18n';

/** The head of a letter: whose letter it is. */
export interface Masthead {
  /** In the logo's place: the last two digits of the edition's year. */
  mark: string;
  /** 'WSIS Forum 2027' in the letter's language. */
  name: string;
  /** '5–9 July 2027, Geneva' in the letter's language; '' when there is nothing to say. */
  line: string;
  /** Where answers go; undefined: to the sender's address. */
  replyTo?: string;
}

/**
 * How letters learn of their edition. Editions are a room above this one, so the worker hands in the function;
 * `editionId` is null for letters of no edition.
 */
export type MastheadOf = (editionId: string | null, language: Language) => Promise<Masthead>;

export const MASTHEAD_OF = Symbol('MastheadOf');

export const plainMasthead: MastheadOf = async () => ({ mark: 'WF', name: 'WSIS Forum', line: '' });
