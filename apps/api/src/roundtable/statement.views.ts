import { z } from 'zod';
import { PARTS, QUOTE_AT_MOST, TEXT_AT_MOST, TEXT_STATES } from '@app/roundtable';

const Language = z.string().regex(/^[a-z]{2,3}$/);

const Text = z.object({
  id: z.string(),
  /** ISO 639. */
  language: z.string(),
  /** From 1 in each language; the highest counts. */
  number: z.number().int(),
  state: z.enum(TEXT_STATES),
  givenBy: z.string(),
  givenAt: z.date(),
  words: z.number().int(),
  /** Han, in Japanese kana too; not among the words. */
  characters: z.number().int(),
  /** To read it aloud at 120 words or 200 Chinese characters a minute. */
  seconds: z.number().int(),
  /** How much longer it is than its slot, in a sentence; null when it fits. */
  tooLong: z.string().nullable(),
});
export type TextView = z.infer<typeof Text>;

const Statement = z.object({
  /** Of the request for the floor. */
  requestId: z.string(),
  place: z.number().int(),
  part: z.enum(PARTS),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  speaksFor: z.enum(['state', 'entity']),
  country: z.string().nullable(),
  entity: z.string(),
  speaksIn: z.string().nullable(),
  minutesGiven: z.number(),
  /** The floor says that it was spoken. */
  isDelivered: z.boolean(),
  /** Addresses for handing in that work. */
  links: z.number().int(),
  /** Null until something was handed in. */
  originalLanguage: z.string().nullable(),
  againstDelivery: z.boolean(),
  releasedAt: z.date().nullable(),
  /** The newest of each language, the original first. */
  texts: z.array(Text),
  quotes: z.number().int(),
  /** A change wants it as If-Match: `"v3"`. 0 until something was handed in. */
  version: z.number().int(),
});
export type StatementView = z.infer<typeof Statement>;

/** Withheld until they are spoken and released: every route that answers with these is the protocol office's and the secretariat's. */
export const StatementList = z.object({
  title: z.string(),
  titleLanguage: z.string(),
  startsAt: z.date().nullable(),
  /** Until when delegations hand in; null: until the session begins. */
  closeAt: z.date().nullable(),
  statements: z.array(Statement),
  /** Of the round table; a change of the hour wants it as If-Match. */
  version: z.number().int(),
});
export type StatementList = z.infer<typeof StatementList>;

const QuoteBody = z.object({ language: Language, words: z.string().trim().min(1).max(QUOTE_AT_MOST) });

export const StatementDetail = Statement.omit({ texts: true, quotes: true }).extend({
  /** Every version, the newest of each language first. */
  texts: z.array(Text.extend({ body: z.string(), isNewest: z.boolean() })),
  quotes: z.array(QuoteBody),
});
export type StatementDetail = z.infer<typeof StatementDetail>;

export const NewText = z.strictObject({
  language: Language,
  text: z.string().max(TEXT_AT_MOST + 10_000),
  /** Whether it is spoken in this language; of a first text it is. */
  isOriginal: z.boolean().default(false),
  againstDelivery: z.boolean().default(true),
});
export type NewText = z.infer<typeof NewText>;

export const TextCheck = z.strictObject({ check: z.enum(TEXT_STATES) });
export type TextCheck = z.infer<typeof TextCheck>;

export const StatementPatch = z.strictObject({ againstDelivery: z.boolean() });
export type StatementPatch = z.infer<typeof StatementPatch>;

/** Each word for word as in a checked text of its language. */
export const QuotesBody = z.strictObject({
  quotes: z.array(z.strictObject({ language: Language, words: QuoteBody.shape.words })).max(20),
});
export type QuotesBody = z.infer<typeof QuotesBody>;

export const StatementsDeadline = z.strictObject({
  closeAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable(),
});
export type StatementsDeadline = z.infer<typeof StatementsDeadline>;

/** `address` is shown this once; whoever has it hands this statement in until it is taken back. */
export const MadeStatementLink = z.object({ address: z.string() });
export type MadeStatementLink = z.infer<typeof MadeStatementLink>;

/** What everybody may read: spoken and released. */
export const PublicStatementList = z.object({
  statements: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nameInOwnScript: z.string().nullable(),
      position: z.string(),
      speaksFor: z.enum(['state', 'entity']),
      country: z.string().nullable(),
      entity: z.string(),
      originalLanguage: z.string(),
      /** “Check against delivery”. */
      againstDelivery: z.boolean(),
      texts: z.array(z.object({ language: z.string(), text: z.string() })),
      quotes: z.array(z.object({ language: z.string(), words: z.string() })),
    }),
  ),
});
export type PublicStatementList = z.infer<typeof PublicStatementList>;
