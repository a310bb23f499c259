import { csvText } from '@app/csv';
import type { SignedUp } from './sign-ups.queries.js';

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
