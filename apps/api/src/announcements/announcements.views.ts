import { z } from 'zod';
import {
  type Announcement,
  ANNOUNCEMENT_BUTTONS,
  ANNOUNCEMENT_STATES,
  type AudienceCounts,
  GROUP_CODES,
  languageFor,
  NO_LETTERS,
  PARAMETERS,
  PLACEHOLDERS,
  type Progress,
  STANDINGS,
} from '@app/announcements';
import { type Language, LANGUAGES } from '@app/i18n';
import type { Actor } from '@app/identity';
import { LETTER_STATES } from '@app/mail';

const count = z.number().int();

const AudienceShape = z.strictObject({
  group: z.enum(GROUP_CODES),
  /** What narrows it: a session's code, a day (`YYYY-MM-DD`), a category, a mode, a country (two letters). */
  parameters: z.partialRecord(z.enum(PARAMETERS), z.string().min(1).max(40)),
});

const Text = z.strictObject({ subject: z.string().max(1000), body: z.string().max(20_000) });
const Texts = z.partialRecord(z.enum(LANGUAGES), Text);

/** What its writers decide; the whole of it, each time. */
export const AnnouncementBody = z.strictObject({
  name: z.string().trim().min(1).max(120),
  audience: AudienceShape,
  /** By language; one that says nothing is left out. Each line of `body` is a paragraph. */
  texts: Texts,
  button: z.enum(ANNOUNCEMENT_BUTTONS).default('none'),
});
export type AnnouncementBody = z.infer<typeof AnnouncementBody>;

const Line = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(ANNOUNCEMENT_STATES),
  audience: AudienceShape,
  writtenBy: z.string(),
  writtenAt: z.date(),
  submittedBy: z.string(),
  submittedAt: z.date().nullable(),
  /** Who approved it, gave it back or stopped it. */
  decidedBy: z.string(),
  decidedAt: z.date().nullable(),
  /** Why it was given back or stopped. */
  reason: z.string(),
  endedAt: z.date().nullable(),
  /** Of those whom it was approved for: how far their letters are; `unwritten` while the worker writes. */
  letters: z.object({
    unwritten: count,
    waiting: count,
    sending: count,
    sent: count,
    failed: count,
    withdrawn: count,
  }),
});

/** How far each announcement is, those that were written in last first. */
export const AnnouncementList = z.object({
  announcements: z.array(Line),
  /** The groups that one may write to. */
  groups: z.array(z.enum(GROUP_CODES)),
  /** What may stand in braces in a text. */
  placeholders: z.array(z.enum(PLACEHOLDERS)),
});
export type AnnouncementList = z.infer<typeof AnnouncementList>;

export const AnnouncementView = Line.extend({
  texts: z.partialRecord(z.enum(LANGUAGES), z.object({ subject: z.string(), body: z.string() })),
  button: z.enum(ANNOUNCEMENT_BUTTONS),
  /** Whoever wrote in it gives no second look. */
  isByMe: z.boolean(),
  people: z.object({
    /** Who gets a letter. */
    reached: count,
    /** Of these, in the languages of their letters. */
    languages: z.array(z.object({ language: z.enum(LANGUAGES), people: count })),
    /** Without an address: somebody must tell them. */
    noAddress: count,
    /** They want no announcements of this edition. */
    unsubscribed: count,
    /** Letters to their address come back. */
    suppressed: count,
    erased: count,
  }),
  version: count,
});
export type AnnouncementView = z.infer<typeof AnnouncementView>;

export function viewLine(announcement: Announcement, progress: Progress = NO_LETTERS): z.infer<typeof Line> {
  const { id, name, state, audience, writtenBy, writtenAt, submittedBy, submittedAt } = announcement;
  const { decidedBy, decidedAt, reason, endedAt } = announcement;
  const wrote = { writtenBy, writtenAt, submittedBy, submittedAt };
  return { id, name, state, audience, ...wrote, decidedBy, decidedAt, reason, endedAt, letters: progress };
}

export function viewAnnouncement(
  announcement: Announcement,
  { standings, languages }: AudienceCounts,
  progress: Progress | undefined,
  by: Actor,
): AnnouncementView {
  const { texts, button, authorIds, version } = announcement;
  return {
    ...viewLine(announcement, progress),
    texts,
    button,
    isByMe: by.id !== undefined && authorIds.includes(by.id),
    people: {
      reached: standings.reached,
      languages: lettersByLanguage(announcement, languages),
      noAddress: standings['no-address'],
      unsubscribed: standings.unsubscribed,
      suppressed: standings.suppressed,
      erased: standings.erased,
    },
    version,
  };
}

/** Whoever reads a language that it does not have is counted with the one that stands for it. */
function lettersByLanguage(
  { texts }: Announcement,
  languages: AudienceCounts['languages'],
): Array<{ language: Language; people: number }> {
  const counts = new Map<Language, number>();
  for (const [wished, people] of Object.entries(languages) as Array<[Language, number]>) {
    const language = languageFor(texts, wished);
    counts.set(language, (counts.get(language) ?? 0) + people);
  }
  return LANGUAGES.flatMap((language) => (counts.has(language) ? [{ language, people: counts.get(language)! }] : []));
}

export const PeopleQuery = z.strictObject({
  /** Part of a name or an organization. */
  search: z.string().max(100).optional(),
  standing: z.enum(STANDINGS).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const AnnouncementPeople = z.object({
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      organization: z.string(),
      language: z.enum(LANGUAGES),
      standing: z.enum(STANDINGS),
      letter: z.object({ id: z.string(), state: z.enum(LETTER_STATES) }).nullable(),
    }),
  ),
  /** `cursor` of the next page; absent on the last. */
  next: z.string().optional(),
});
export type AnnouncementPeople = z.infer<typeof AnnouncementPeople>;

/** A letter as its reader's mail program would show it. */
export const AnnouncementLetter = z.object({
  name: z.string(),
  language: z.enum(LANGUAGES),
  /** Their own; the announcement may not have it. */
  wishedLanguage: z.enum(LANGUAGES),
  direction: z.enum(['ltr', 'rtl']),
  subject: z.string(),
  text: z.string(),
});
export type AnnouncementLetter = z.infer<typeof AnnouncementLetter>;

export const ApprovalBody = z.strictObject({
  /** How many people it was approved for, as they were shown. */
  people: z.number().int().min(0),
});
export type ApprovalBody = z.infer<typeof ApprovalBody>;

export const ReasonBody = z.strictObject({ reason: z.string().trim().max(500).default('') });
export type ReasonBody = z.infer<typeof ReasonBody>;
