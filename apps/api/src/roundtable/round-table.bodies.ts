import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { LIST_STATES, PARTS } from '@app/roundtable';
import { NewPerson } from '../programme/people.views.js';

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Reason = z.string().trim().max(1_000);
/** One of the six, or another that comes with its own interpreter or text (R28): ISO 639. */
const SpeechLanguage = z.string().regex(/^[a-z]{2,3}$/);
const Country = z.string().regex(/^[A-Z]{2}$/);

/** In which language names of categories and sentences are wanted. */
export const InLanguage = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });
export type InLanguage = z.infer<typeof InLanguage>;

export const PeopleSearch = z.strictObject({ q: z.string().trim().min(1).max(200) });
export type PeopleSearch = z.infer<typeof PeopleSearch>;

export const NewRoundTable = z.strictObject({
  /** Code of the session. */
  session: z.string().max(20),
  minutesPerSpeaker: z.number().optional(),
  requestsCloseAt: Instant.nullable().optional(),
});
export type NewRoundTable = z.infer<typeof NewRoundTable>;

export const RoundTablePatch = NewRoundTable.omit({ session: true });
export type RoundTablePatch = z.infer<typeof RoundTablePatch>;

/** `reason` is needed to open a list again. */
export const NewListState = z.strictObject({ state: z.enum(LIST_STATES), reason: Reason.default('') });
export type NewListState = z.infer<typeof NewListState>;

const facts = {
  part: z.enum(PARTS),
  /** One of the list's `offices`. */
  office: z.string().max(60),
  /** ISO 3166-1 alpha-2. */
  country: Country.nullable(),
  speaksFor: z.enum(['state', 'entity']),
  entity: z.string().trim().max(300),
  presentOnSite: z.boolean(),
  /** False only for somebody who does not come to the edition at all. */
  attends: z.boolean(),
  /** Null: as everybody. One decimal. */
  minutes: z.number().nullable(),
  /** How the name is said: `KAR-ma len-du-PO-la`. */
  spokenAs: z.string().trim().max(200),
  /** In which language they mean to speak, for the interpreters. */
  speaksIn: SpeechLanguage.nullable(),
  /** When the request came in. */
  requestedAt: Instant,
};

/** A request for the floor by a person whom we know (`personId`) or not yet (`person`). */
export const NewRequest = z
  .strictObject({
    personId: z.uuid().optional(),
    /** Somebody whom we do not know yet; with the address of somebody whom we know it is that person. */
    person: NewPerson.optional(),
    ...facts,
    part: facts.part.default('speaker'),
    country: facts.country.default(null),
    entity: facts.entity.default(''),
    presentOnSite: facts.presentOnSite.default(true),
    attends: facts.attends.default(true),
    minutes: facts.minutes.default(null),
    spokenAs: facts.spokenAs.default(''),
    speaksIn: facts.speaksIn.default(null),
    requestedAt: facts.requestedAt.optional(),
    /** Needed after the deadline. */
    reason: Reason.default(''),
  })
  .refine(({ personId, person }) => (personId === undefined) !== (person === undefined), {
    path: ['personId'],
    error: 'roundtable:fields.person-or-id',
  });
export type NewRequest = z.infer<typeof NewRequest>;

export const RequestPatch = z.strictObject({ ...facts, reason: Reason }).partial();
export type RequestPatch = z.infer<typeof RequestPatch>;

export const Withdrawal = z.strictObject({
  /** Whether the person comes to the edition all the same: a deputy's category may hang on it. */
  attends: z.boolean(),
  reason: Reason.default(''),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

export const CategoryBody = z.strictObject({
  /** Code of the edition's table; null: the table decides again. */
  category: z.string().max(60).nullable(),
  reason: Reason,
});
export type CategoryBody = z.infer<typeof CategoryBody>;

/** Two requests whose speakers take each other's place. */
export const NewExchange = z.strictObject({ one: z.uuid(), other: z.uuid(), reason: Reason.default('') });
export type NewExchange = z.infer<typeof NewExchange>;

/** `seen` of what was looked at. */
export const NewTelling = z.strictObject({ seen: z.string().max(100) });
export type NewTelling = z.infer<typeof NewTelling>;
