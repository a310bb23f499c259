import type { Language } from '@app/i18n';
import type { DataSource, EntityManager } from 'typeorm';
import type { Country } from './country.entity.js';
import type { Edition } from './edition.entity.js';
import type { Room } from './room.entity.js';
import type { VocabularyName, VocabularyTerm } from './vocabulary-term.entity.js';

/** Where one can read: a pool, or the transaction that must see its own rows. */
export type Reader = Pick<DataSource | EntityManager, 'query'>;

const EDITION = `id, code, names, short_name as "shortName", number_prefix as "numberPrefix", city, venue,
  starts_on::text as "startsOn", ends_on::text as "endsOn", time_zone as "timeZone", is_current as "isCurrent",
  is_demonstration as "isDemonstration", registration_opens_at as "registrationOpensAt", on_site_closes_at as "onSiteClosesAt",
  remote_closes_at as "remoteClosesAt", decision_working_days as "decisionWorkingDays",
  answers_kept_until::text as "answersKeptUntil", contact_address as "contactAddress", version,
  created_at as "createdAt", updated_at as "updatedAt"`;

/** Every edition, the latest first. */
export function readEditions(reader: Reader): Promise<Edition[]> {
  return reader.query<Edition[]>(`select ${EDITION} from edition order by starts_on desc, code`);
}

export async function readEdition(reader: Reader, id: string): Promise<Edition | undefined> {
  const [edition] = await reader.query<Edition[]>(`select ${EDITION} from edition where id = $1`, [id]);
  return edition;
}

export async function readEditionByCode(reader: Reader, code: string): Promise<Edition | undefined> {
  const [edition] = await reader.query<Edition[]>(`select ${EDITION} from edition where code = $1`, [code]);
  return edition;
}

/** The rooms of an edition in the order of its lists, closed ones too. */
export function readRooms(reader: Reader, editionId: string): Promise<Room[]> {
  return reader.query<Room[]>(
    `select id, edition_id as "editionId", code, name, building, floor, capacity, booths, booth_languages as "boothLanguages",
            layout, captioning, streaming, position,
            closed_at as "closedAt", version
     from room where edition_id = $1 order by position, code`,
    [editionId],
  );
}

/** One vocabulary of an edition in its own order. */
export function readVocabulary(
  reader: Reader,
  editionId: string,
  vocabulary: VocabularyName,
): Promise<VocabularyTerm[]> {
  return reader.query<VocabularyTerm[]>(
    `select id, edition_id as "editionId", vocabulary, code, parent_code as "parentCode", labels, details, position
     from vocabulary_term where edition_id = $1 and vocabulary = $2 order by position, code`,
    [editionId, vocabulary],
  );
}

/** Every country, by its English name. */
export async function readCountries(reader: Reader): Promise<Country[]> {
  const countries = await reader.query<Country[]>(
    `select alpha2, alpha3, m49, names, itu_region as "ituRegion", administrative_region as "administrativeRegion",
            un_regional_group as "unRegionalGroup", is_un_member as "isUnMember", is_observer_state as "isObserverState",
            is_ldc as "isLdc", is_lldc as "isLldc", is_sids as "isSids"
     from country`,
  );
  return byNameIn(countries, 'en');
}

/** Sorted as readers of that language look names up: Åland after Albania in English, by pinyin in Chinese. */
export function byNameIn(countries: Country[], language: Language): Country[] {
  const collator = new Intl.Collator(language);
  return [...countries].sort((a, b) => collator.compare(a.names[language], b.names[language]));
}
