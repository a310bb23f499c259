import type { Reader } from '@app/edition';
import { formalName } from '@app/people';
import type { WindowKind } from '../constraints/person-constraints.js';
import { zonesOfCountry } from './night.js';
import type { PicturePerson } from './picture.js';

interface Row extends Pick<PicturePerson, 'id' | 'gender' | 'region' | 'stakeholderType'> {
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  country: string | null;
  timeZone: string | null;
  windows: Array<{ kind: WindowKind; startsAt: string; endsAt: string }>;
}

/** Everybody who sits on a panel of the edition or is a key person of a session, by id. */
export async function readPicturePeople(reader: Reader, editionId: string): Promise<Map<string, PicturePerson>> {
  const rows = await reader.query<Row[]>(
    `select p.id, p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
            p.name_in_own_script as "nameInOwnScript", p.own_script_language as "ownScriptLanguage", p.country,
            p.time_zone as "timeZone", p.gender, p.stakeholder_type as "stakeholderType", c.itu_region as region,
            coalesce(b.windows, '[]') as windows
     from person p left join country c on c.alpha2 = p.country
     left join person_constraint b on b.person_id = p.id and b.edition_id = $1
     where p.id in (
       select sp.person_id from session_person sp join session s on s.id = sp.session_id and s.edition_id = $1
       union select k.person_id from session_key_person k join session s on s.id = k.session_id and s.edition_id = $1)`,
    [editionId],
  );
  return new Map(rows.map((row) => [row.id, personOf(row)]));
}

function personOf(row: Row): PicturePerson {
  const { id, gender, region, stakeholderType, timeZone, country } = row;
  const windows = (wanted: WindowKind) =>
    row.windows
      .filter(({ kind }) => kind === wanted)
      .map(({ startsAt, endsAt }) => ({ from: new Date(startsAt), to: new Date(endsAt) }));
  return {
    id,
    name: formalName(row),
    zones: timeZone === null ? zonesOfCountry(country) : [timeZone],
    available: windows('available'),
    present: windows('present'),
    gender,
    region,
    stakeholderType,
  };
}
