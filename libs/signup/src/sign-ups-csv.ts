import { csvText } from '@app/csv';
import type { SignedUp, SignUpsForOrganizers } from './sign-ups.queries.js';

const COLUMNS = ['name', 'organization', 'country', 'number', 'state', 'signed_up_at'];

/** The list of a session as a table: UTF-8 with its mark, lines that end with CR LF, no cell that runs as a formula. */
export function signUpsCsv(list: readonly SignedUp[]): string {
  return csvText(
    COLUMNS,
    list.map(({ name, organization, country, number, state, signedUpAt }) => [
      name,
      organization,
      country,
      number,
      state,
      signedUpAt,
    ]),
  );
}

const FOR_ORGANIZERS = ['name', 'organization', 'country', 'state', 'signed_up_at', 'people'];

/** The same for a session's organizers: a line for everybody who agreed to be named, and one for all others of a state together. */
export function signUpsForOrganizersCsv({ people, unnamed }: SignUpsForOrganizers): string {
  const others = (['seated', 'waiting'] as const).filter((state) => unnamed[state] > 0);
  return csvText(FOR_ORGANIZERS, [
    ...people.map(({ name, organization, country, state, signedUpAt }) => [
      name,
      organization,
      country,
      state,
      signedUpAt,
      1,
    ]),
    ...others.map((state) => ['', '', '', state, '', unnamed[state]]),
  ]);
}
