import { z } from 'zod';
import type { Edition } from '@app/edition';
import { InLanguages, InLanguagesOrNone } from './in-languages.schema.js';

/** An edition as its public data; days are `YYYY-MM-DD` in the edition's zone. */
export const EditionView = z.object({
  code: z.string(),
  names: InLanguages,
  shortName: z.string(),
  numberPrefix: z.string(),
  city: InLanguagesOrNone,
  venue: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  timeZone: z.string(),
  isCurrent: z.boolean(),
  isDemonstration: z.boolean(),
  registrationOpensAt: z.date().nullable(),
  onSiteClosesAt: z.date().nullable(),
  remoteClosesAt: z.date().nullable(),
  decisionWorkingDays: z.number().int(),
  answersKeptUntil: z.string().nullable(),
  contactAddress: z.string(),
  version: z.number().int(),
});
export type EditionView = z.infer<typeof EditionView>;

export function viewEdition(edition: Edition): EditionView {
  const { id: _, createdAt: _created, updatedAt: _updated, ...view } = edition;
  return view;
}
