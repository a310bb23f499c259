import type { Person } from './person.entity.js';

/** What of a person its name is made of. */
export type Named = Pick<Person, 'courtesyTitle' | 'givenName' | 'familyName'> &
  Partial<Pick<Person, 'nameInOwnScript' | 'ownScriptLanguage'>>;

/** A name as a page shows it, each part inside `<bdi>` with its `lang`. */
export interface ShownName {
  /** As its bearer writes it: own script first. */
  name: string;
  /** BCP 47 tag, undefined for Latin script. */
  lang?: string;
  /** The name in Latin letters with its title, when `name` is in another script. */
  also?: string;
}

/** Own script first, Latin letters beside it; without an own script the Latin name alone. */
export function shownName(person: Named): ShownName {
  const latin = formalName(person);
  if (!person.nameInOwnScript) return { name: latin };
  return { name: person.nameInOwnScript, lang: person.ownScriptLanguage ?? undefined, also: latin };
}

/** With its title, in Latin letters: `H.E. Ms Ilinca Varodeanu`. */
export function formalName(person: Named): string {
  return [person.courtesyTitle, plainName(person)].filter(Boolean).join(' ');
}

/** Without title, in Latin letters: `Ilinca Varodeanu`. */
export function plainName(person: Pick<Named, 'givenName' | 'familyName'>): string {
  return [person.givenName, person.familyName].filter(Boolean).join(' ');
}
