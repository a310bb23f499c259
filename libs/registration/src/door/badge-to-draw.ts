import type { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { editionName } from '../applying/application.js';
import { knownCategories } from '../categories/categories.queries.js';
import { daysAndPlace } from '../letters/letter-facts.js';
import type { BadgeFacts } from './badge-pdf/badge-facts.js';
import { BadgeNoLongerValid, NoSuchBadge } from './door.errors.js';

/** What our words on a badge are written in: an edition has no language of its own, and everybody at the door reads English. */
const LANGUAGE = 'en';

/** A valid badge in the words that are printed, with the person's name as it is now. Refuses `door.no-such-badge`, `door.badge-no-longer-valid`. */
export async function badgeToDraw(
  database: DataSource,
  edition: Edition,
  badgeId: string,
): Promise<{ facts: BadgeFacts; printedAt: Date }> {
  const [row] = await database.query<Row[]>(
    `select b.code, b.printed_at, b.deactivated_at, r.number, concat_ws(' ', nullif(r.given_name, ''), nullif(r.family_name, '')) as name,
       p.name_in_own_script, r.organization, r.category, c.names ->> $3 as country
     from badge b join registration r on r.id = b.registration_id join country c on c.alpha2 = r.country
     left join person p on p.id = r.person_id where b.id = $1 and r.edition_id = $2`,
    [badgeId, edition.id, LANGUAGE],
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
      country: row.country,
      category: category?.names[LANGUAGE] ?? row.category,
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
  country: string;
}
