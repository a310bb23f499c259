import { type Edition, isDay, readCountries, type Reader } from '@app/edition';
import { PARTICIPATION_MODES, readCategories } from '@app/registration';
import { GroupUnknown, ParameterUnusable } from '../announcements.errors.js';
import { type GroupArea, type GroupCode, GROUPS, type Parameter, type Parameters } from './groups.js';

/** Whom an announcement goes to: a group, and what narrows it. */
export interface Audience {
  group: GroupCode;
  parameters: Parameters;
}

/**
 * Refuses `announcements.group-unknown` for a group outside `areas`, and `announcements.parameter-unusable` for what the group needs and
 * lacks, does not take, or the edition does not have.
 */
export async function mustBeUsable(
  reader: Reader,
  edition: Edition,
  { group, parameters }: Audience,
  areas: readonly GroupArea[],
): Promise<void> {
  const { area, needs, takes }: { area: GroupArea; needs: readonly Parameter[]; takes: readonly Parameter[] } =
    GROUPS[group];
  if (!areas.includes(area)) throw new GroupUnknown();
  for (const needed of needs) if (!parameters[needed]) throw new ParameterUnusable(needed);
  for (const [parameter, value] of Object.entries(parameters) as Array<[Parameter, string]>) {
    if (!takes.includes(parameter) || !(await EXISTS[parameter](reader, edition, value)))
      throw new ParameterUnusable(parameter);
  }
}

type Exists = (reader: Reader, edition: Edition, value: string) => boolean | Promise<boolean>;

const EXISTS: Record<Parameter, Exists> = {
  session: async (reader, { id }, code) => {
    const found = await reader.query<unknown[]>(
      `select 1 from session where edition_id = $1 and code = $2 and removed_at is null`,
      [id, code],
    );
    return found.length > 0;
  },
  day: (_, { startsOn, endsOn }, day) => isDay(day) && startsOn <= day && day <= endsOn,
  category: async (reader, { id }, code) => (await readCategories(reader, id)).some((known) => known.code === code),
  mode: (_, _edition, mode) => PARTICIPATION_MODES.some((known) => known === mode),
  country: async (reader, _edition, code) => (await readCountries(reader)).some((known) => known.alpha2 === code),
};
