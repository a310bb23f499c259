import { z } from 'zod';
import { InLanguages, InLanguagesOrNone } from './in-languages.schema.js';

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Day = z.string().max(10);

/** What the console may change of an edition; what is left out stays. Its code never changes: it stands in printed addresses. */
export const EditionPatch = z
  .strictObject({
    names: InLanguages,
    shortName: z.string().trim().max(80),
    city: InLanguagesOrNone,
    venue: z.string().trim().max(200),
    startsOn: Day,
    endsOn: Day,
    timeZone: z.string().max(64),
    registrationOpensAt: Instant.nullable(),
    onSiteClosesAt: Instant.nullable(),
    remoteClosesAt: Instant.nullable(),
    decisionWorkingDays: z.number({ error: 'edition:refusals.decision-time-unusable' }),
    answersKeptUntil: Day.nullable(),
    contactAddress: z.string().trim().max(320),
  })
  .partial();
export type EditionPatch = z.infer<typeof EditionPatch>;
