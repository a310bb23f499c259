import type { Reader } from '@app/edition';

/** What registrations are counted by. Regions: the six of ITU, and the five administrative ones (DOMAIN.md, 9.2). */
export const DIMENSIONS = [
  'country',
  'itu-region',
  'administrative-region',
  'stakeholder-type',
  'gender',
  'mode',
  'category',
  'day',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How many there are of one kind. */
export interface Figures {
  /** Everybody who applied and has not withdrawn, expired or been replaced; rejected ones too. */
  received: number;
  onSite: number;
  remote: number;
  /** Approved, whether they have come or not. */
  approved: number;
  /** Checked in at the door. */
  attended: number;
}

export interface Figure extends Figures {
  /** A code of the dimension's list, a gender, or a day `YYYY-MM-DD` in the edition's zone; '' when nothing is known. */
  key: string;
}

export interface RegistrationFigures {
  total: Figures;
  by: Record<Dimension, Figure[]>;
}

/** What somebody answered to a question with the code `gender` (docs/forms.md), any other answer being none; else what the person is known by. */
const GENDER = `coalesce(case when r.answers ->> 'gender' in ('female','male','other') then r.answers ->> 'gender'
                               when not r.answers ? 'gender' then p.gender end, '')`;

/**
 * Every table of the numbers screen in one scan. The order is: most first; days in their order. Gender is that of the person, else what
 * the edition's form asked; where it does not ask, most are unknown.
 */
export async function registrationFigures(
  reader: Reader,
  { id, timeZone }: { id: string; timeZone: string },
): Promise<RegistrationFigures> {
  const rows = await reader.query<Array<Figure & { dimension: Dimension | 'total' }>>(
    `with counted as (
       select r.status, r.mode, r.category, r.stakeholder_type, r.country, c.itu_region, c.administrative_region,
              ${GENDER} as gender, (r.submitted_at at time zone $2)::date::text as day
       from registration r join country c on c.alpha2 = r.country left join person p on p.id = r.person_id
       where r.edition_id = $1 and r.status not in ('withdrawn','expired','replaced'))
     select case when grouping(country) = 0 then 'country' when grouping(itu_region) = 0 then 'itu-region'
                 when grouping(administrative_region) = 0 then 'administrative-region'
                 when grouping(stakeholder_type) = 0 then 'stakeholder-type' when grouping(gender) = 0 then 'gender'
                 when grouping(mode) = 0 then 'mode' when grouping(category) = 0 then 'category'
                 when grouping(day) = 0 then 'day' else 'total' end as dimension,
            coalesce(country, itu_region, administrative_region, stakeholder_type, gender, mode, category, day, '') as key,
            count(*)::int as received,
            count(*) filter (where mode = 'on-site')::int as "onSite",
            count(*) filter (where mode = 'remote')::int as remote,
            count(*) filter (where status in ('approved','attended'))::int as approved,
            count(*) filter (where status = 'attended')::int as attended
     from counted
     group by grouping sets ((), (country), (itu_region), (administrative_region), (stakeholder_type), (gender), (mode), (category), (day))
     order by 1, case when grouping(day) = 0 then day end, received desc, 2`,
    [id, timeZone],
  );
  const of = (wanted: Dimension | 'total') =>
    rows.filter(({ dimension }) => dimension === wanted).map(({ dimension: _, ...figure }) => figure);
  const [{ key: _, ...total }] = of('total');
  return { total, by: Object.fromEntries(DIMENSIONS.map((name) => [name, of(name)])) as Record<Dimension, Figure[]> };
}
