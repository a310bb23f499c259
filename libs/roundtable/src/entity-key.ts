/** For whom somebody takes the floor: the delegation of a State, or an organization, company or other entity. */
export type SpeaksFor = 'state' | 'entity';

export interface Represented {
  speaksFor: SpeaksFor;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Name of the entity; for a State's delegation a ministry, or empty. */
  entity: string;
}

/**
 * The form by which two requests are of the same entity (R25): the country of a delegation, else the name without capitals, accents,
 * punctuation and blanks. An acronym and the full name are two entities to us; the officer sees both and withdraws one.
 */
export function entityKey({ speaksFor, country, entity }: Represented): string {
  return speaksFor === 'state' ? `state ${country}` : `entity ${plain(entity)}`;
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // not every mark: the vowels of Indic scripts are marks, too
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
