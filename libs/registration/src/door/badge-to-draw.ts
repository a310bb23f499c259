import type { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { editionName } from '../applying/application.js';
import { knownCategories } from '../categories/categories.queries.js';
import { daysAndPlace } from '../letters/letter-facts.js';
import type { BadgeFacts } from './badge-pdf/badge-facts.js';
import { BadgeNoLongerValid, NoSuchBadge } from './door.errors.js';

/** Everybody at the door reads it; an edition has no language of its own. */
const LANGUAGE = 'en';

/** What tells who somebody is stands in English and, where that says it otherwise, in the language of their letters. */
function inBoth(names: Partial<Record<Language, string>> | undefined, own: Language): string | undefined {
  const words = [names?.[LANGUAGE], names?.[own]].filter(Boolean);
  return words.length > 0 ? [...new Set(words)].join(' · ') : undefined;
}

/** A valid badge in the words that are printed, with the person's name as it is now. Refuses `door.no-such-badge`, `door.badge-no-longer-valid`. */
export async function badgeToDraw(
  database: DataSource,
  edition: Edition,
  badgeId: string,
): Promise<{ facts: BadgeFacts; printedAt: Date }> {
  const [row] = await database.query<Row[]>(
    `select b.code, b.printed_at, b.deactivated_at, r.number, concat_ws(' ', nullif(r.given_name, ''), nullif(r.family_name, '')) as name,
       p.name_in_own_script, r.organization, r.category, r.language, c.names as country_names
     from badge b join registration r on r.id = b.registration_id join country c on c.alpha2 = r.country
     left join person p on p.id = r.person_id where b.id = $1 and r.edition_id = $2`,
    [badgeId, edition.id],
  );
  if (!row) throw new NoSuchBadge();
  if (row.deactivated_at) throw new BadgeNoLongerValid();
  const category = (await knownCategories(database, edition.id)).find(({ code }) => code === row.category);
  return {
    printedAt: row.printed_at,
    facts: {
      name: row.name,
      nameInOwnScript:
        row.name_in_own_script && row.name_in_own_script !== row.name ? row.name_in_own_script : undefined,
      organization: row.organization,
      country: inBoth(row.country_names, row.language) ?? '',
      category: inBoth(category?.names, row.language) ?? row.category,
      number: row.number,
      code: row.code,
      edition: editionName(edition, LANGUAGE),
      daysAndPlace: daysAndPlace(edition, LANGUAGE),
    },
  };
}

interface Row {
  code: string;
  printed_at: Date;
  deactivated_at: Date | null;
  number: string;
  name: string;
  name_in_own_script: string | null;
  organization: string;
  category: string;
  language: Language;
  country_names: Partial<Record<Language, string>>;
}
