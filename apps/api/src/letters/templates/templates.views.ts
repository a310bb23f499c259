import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';

const Language = z.enum(LANGUAGES);

/** Longer than any part may be, so that the sentence names the part and its own limit. */
const Part = z.string().max(50_000);

export const WordsView = z.strictObject({
  subject: Part.optional(),
  preview: Part.optional(),
  heading: Part.optional(),
  greeting: Part.optional(),
  intro: Part.optional(),
  body: Part.optional(),
  action: Part.optional(),
  closing: Part.optional(),
});
export type WordsView = z.infer<typeof WordsView>;

export const TemplateList = z.object({
  kinds: z.array(
    z.object({
      /** `<room>.<name>`, e.g. `registration.confirmation`. */
      kind: z.string(),
      /** Languages with own words or a draft; in the others the house's words are said. */
      languages: z.array(z.object({ language: Language, inUse: z.number().int().nullable(), hasDraft: z.boolean() })),
    }),
  ),
});
export type TemplateList = z.infer<typeof TemplateList>;

export const TemplateView = z.object({
  kind: z.string(),
  language: Language,
  /** Counts every change; 0: nobody has changed a word. */
  version: z.number().int(),
  parts: z.array(
    z.object({
      name: z.enum(['subject', 'preview', 'heading', 'greeting', 'intro', 'body', 'action', 'closing']),
      /** What is said where the edition says nothing of its own. */
      house: z.string(),
      most: z.number().int(),
      isOneLine: z.boolean(),
    }),
  ),
  /** For every part but the greeting, which knows `name`. */
  placeholders: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'number', 'choice']),
      /** What the house chooses between by it. */
      options: z.array(z.string()),
      mustStay: z.boolean(),
    }),
  ),
  draft: z.object({ words: WordsView, by: z.string(), at: z.date() }).nullable(),
  /** The newest first; the one without an end is in use. */
  versions: z.array(
    z.object({
      number: z.number().int(),
      words: WordsView,
      takenFrom: z.number().int().nullable(),
      usedFrom: z.date(),
      usedBy: z.string(),
      usedUntil: z.date().nullable(),
      endedBy: z.string(),
    }),
  ),
});
export type TemplateView = z.infer<typeof TemplateView>;

export const DraftWish = z.strictObject({ words: WordsView });
export type DraftWish = z.infer<typeof DraftWish>;

export const UseWish = z.strictObject({
  /** An earlier version that is taken back; absent: the draft. */
  version: z.number().int().min(1).optional(),
});
export type UseWish = z.infer<typeof UseWish>;

export const ExampleWish = z.strictObject({
  /** As they are typed; absent: the draft, what is in use, or the house's words. */
  words: WordsView.optional(),
  /** Somebody of the list of readers; absent: somebody invented. */
  reader: z.string().max(100).optional(),
  /** By placeholder: which of its options is looked at. */
  choices: z.record(z.string().max(50), z.string().max(50)).optional(),
});
export type ExampleWish = z.infer<typeof ExampleWish>;

export const PreviewView = z.object({
  language: Language,
  direction: z.enum(['ltr', 'rtl']),
  subject: z.string(),
  /** As a mail program gets it; it runs nothing and loads nothing. */
  html: z.string(),
  text: z.string(),
});
export type PreviewView = z.infer<typeof PreviewView>;

export const ReadersQuery = z.strictObject({ q: z.string().max(100).optional() });
export type ReadersQuery = z.infer<typeof ReadersQuery>;

export const ReadersView = z.object({
  readers: z.array(z.object({ id: z.string(), name: z.string(), about: z.string(), language: Language })),
});
export type ReadersView = z.infer<typeof ReadersView>;

export const TrialView = z.object({ to: z.string() });
export type TrialView = z.infer<typeof TrialView>;
