import { parseAddress, type Address } from '@app/mail';
import { courtesyTitleOf } from './courtesy-title.js';
import { PersonAddressUnusable, PersonNameMissing, TextTooLong, TitleUnknown } from './person.errors.js';
import type { Person } from './person.entity.js';

/** What somebody tells about a person. */
export type PersonFacts = Partial<
  Pick<
    Person,
    | 'email'
    | 'courtesyTitle'
    | 'givenName'
    | 'familyName'
    | 'nameInOwnScript'
    | 'ownScriptLanguage'
    | 'positionTitle'
    | 'organization'
    | 'country'
    | 'stakeholderType'
    | 'gender'
    | 'language'
    | 'isInvented'
  >
>;

const LONGEST = {
  givenName: 100,
  familyName: 100,
  nameInOwnScript: 200,
  positionTitle: 300,
  organization: 300,
} as const;

/** C0 and C1 controls, and the marks that turn the reading direction of what follows: a name needs none of them. */
const UNWANTED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Composed (NFC), blanks single and none around it, no control or direction marks. */
export function tidy(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The facts as they are kept. Refuses `people.text-too-long` (names 100 characters, own script 200, function and organization 300)
 * and `people.title-unknown`.
 */
export function tidyFacts<T extends PersonFacts>(facts: T): T {
  const tidied: T = { ...facts };
  for (const [field, most] of Object.entries(LONGEST) as Array<[keyof typeof LONGEST, number]>) {
    const text = facts[field];
    if (typeof text !== 'string') continue;
    const kept = tidy(text);
    if (kept.length > most) throw new TextTooLong(field, most);
    Object.assign(tidied, { [field]: kept });
  }
  if (facts.courtesyTitle !== undefined) tidied.courtesyTitle = knownTitle(facts.courtesyTitle);
  return tidied;
}

export function mustHaveName(facts: Pick<PersonFacts, 'givenName' | 'familyName'>): void {
  if (!facts.givenName && !facts.familyName) throw new PersonNameMissing();
}

/** The address in both forms, or nothing for a person without one. Refuses `people.address-unusable`. */
export function addressOf(email: string | null | undefined): Address | undefined {
  if (email === undefined || email === null || email === '') return undefined;
  const address = parseAddress(email);
  if (!address) throw new PersonAddressUnusable();
  return address;
}

function knownTitle(typed: string): string {
  const title = courtesyTitleOf(typed);
  if (title === undefined) throw new TitleUnknown(typed);
  return title;
}
