import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import {
  CHANGE_KINDS,
  DECISIONS,
  NOTICE_STATES,
  ROUND_STATES,
  type NoticeCounts,
  type NoticePage,
  type Part,
  type Round,
} from '@app/notices';
import { LetterWordsView } from '../letters/letters.views.js';

const count = z.number().int();

/** How far the notices of a release are, and how many people they concern. */
export const RoundView = z.object({
  number: count,
  state: z.enum(ROUND_STATES),
  /** Nothing goes before this instant, though it be approved. */
  quietUntil: z.date(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string(),
  /** Why it is held. */
  reason: z.string(),
  endedAt: z.date().nullable(),
  /** So many people of so many, while the worker counts or sends. */
  work: z.object({ done: count, total: count.nullable() }).nullable(),
  /** Whom it concerns, those of today left out. */
  people: count,
  /** Of those who get a letter. */
  languages: z.array(z.object({ language: z.enum(LANGUAGES), people: count })),
  states: z.array(z.object({ state: z.enum(NOTICE_STATES), people: count })),
  /** Told at once, since it is about today. */
  atOnce: count,
  /** Written so far, copies to those who act for others included. */
  letters: count,
  /** Of these, how far the mail room is. */
  post: z.object({ waiting: count, sending: count, sent: count, failed: count }),
  version: count,
});
export type RoundView = z.infer<typeof RoundView>;

export const RoundList = z.object({ rounds: z.array(z.object({ number: count, state: z.enum(ROUND_STATES) })) });
export type RoundList = z.infer<typeof RoundList>;

export function viewRound({ releaseId: _id, ...round }: Round, counts: NoticeCounts): RoundView {
  const { people, atOnce, letters, post } = counts;
  return {
    ...round,
    people,
    languages: LANGUAGES.flatMap((language) => {
      const some = counts.languages[language];
      return some === undefined ? [] : [{ language, people: some }];
    }),
    states: NOTICE_STATES.map((state) => ({ state, people: counts.states[state] })),
    atOnce,
    letters,
    post,
  };
}

export const DecisionBody = z.strictObject({
  decision: z.enum(DECISIONS),
  /** Why it is held, for the other editors. */
  reason: z.string().trim().max(500).default(''),
});
export type DecisionBody = z.infer<typeof DecisionBody>;

export const NoticesQuery = z.strictObject({
  state: z.enum(NOTICE_STATES).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type NoticesQuery = z.infer<typeof NoticesQuery>;

const TheirPart = z.object({
  title: z.string(),
  titleLanguage: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string().nullable(),
});

export const NoticesPage = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      name: z.string(),
      organization: z.string(),
      language: z.enum(LANGUAGES),
      state: z.enum(NOTICE_STATES),
      isAtOnce: z.boolean(),
      changes: z.array(
        z.object({
          code: z.string(),
          kinds: z.array(z.enum(CHANGE_KINDS)),
          was: TheirPart.optional(),
          is: TheirPart.optional(),
        }),
      ),
      letters: count,
      settledAt: z.date().nullable(),
      settledBy: z.string(),
    }),
  ),
  /** `cursor` of the next page; absent on the last. */
  next: z.string().optional(),
});
export type NoticesPage = z.infer<typeof NoticesPage>;

export function viewNotices({ notices, next }: NoticePage): NoticesPage {
  return {
    notices: notices.map(({ changes, ...notice }) => ({
      ...notice,
      changes: changes.map(({ kinds, was, is }) => ({
        code: (is ?? was)!.code,
        kinds,
        ...(was && { was: viewPart(was) }),
        ...(is && { is: viewPart(is) }),
      })),
    })),
    ...(next !== undefined && { next }),
  };
}

function viewPart({ title, titleLanguage, startsAt, endsAt, room }: Part): z.infer<typeof TheirPart> {
  return { title, titleLanguage, startsAt, endsAt, room };
}

/** What somebody reads: the person, and whoever acts for them. */
export const NoticeLetters = z.object({
  letters: z.array(
    z.object({ name: z.string(), isCopy: z.boolean(), language: z.enum(LANGUAGES), words: LetterWordsView }),
  ),
});
export type NoticeLetters = z.infer<typeof NoticeLetters>;

export const NoticeRuleView = z.object({
  /** How many minutes after a release its letters wait at least. */
  quietMinutes: count,
  /** 0 before anybody has set it. */
  version: count,
});
export type NoticeRuleView = z.infer<typeof NoticeRuleView>;

export const NoticeRuleBody = z.strictObject({ quietMinutes: z.number().int() });
export type NoticeRuleBody = z.infer<typeof NoticeRuleBody>;
