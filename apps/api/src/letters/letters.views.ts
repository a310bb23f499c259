import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { LETTER_STATES } from '@app/mail';

const State = z.enum(LETTER_STATES);

export const LetterView = z.object({
  id: z.string(),
  /** `<room>.<name>`, e.g. `registration.confirmation`. */
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  to: z.object({ address: z.string(), name: z.string(), language: z.enum(LANGUAGES) }),
  isProtected: z.boolean(),
  state: State,
  attempts: z.number().int(),
  createdAt: z.date(),
  sendAfter: z.date(),
  acceptedAt: z.date().nullable(),
  failure: z.enum(['refused', 'gave-up', 'unwritable', 'interrupted', 'returned', 'suppressed']).nullable(),
  /** The other mail server's last words. */
  lastReply: z.string().nullable(),
  /** Its address is known not to be reached; letters that a person needs are tried there all the same. */
  notReached: z.object({ reason: z.enum(['bounced', 'complained']), since: z.date() }).nullable(),
  /** False while it is on its way, and for good once its personal link was erased. */
  canBeSentAgain: z.boolean(),
  /** It was accepted, and can be sent once more as it is. */
  mayGoOnceMore: z.boolean(),
});
export type LetterView = z.infer<typeof LetterView>;

export const UnreachedList = z.object({
  addresses: z.array(
    z.object({
      id: z.string(),
      address: z.string(),
      /** bounced: a server said for good that there is no such mailbox · complained: its owner called a letter spam. */
      reason: z.enum(['bounced', 'complained']),
      /** The other mail server's words. */
      said: z.string(),
      since: z.date(),
    }),
  ),
});
export type UnreachedList = z.infer<typeof UnreachedList>;

export const Lifting = z.strictObject({ reason: z.string().min(1).max(2000) });
export type Lifting = z.infer<typeof Lifting>;

export const LettersQuery = z.strictObject({
  state: State.optional(),
  /** Those alone to or about a person. */
  person: z.uuid().optional(),
  /** Those alone about a session and its panel, by its code. */
  session: z.string().max(20).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type LettersQuery = z.infer<typeof LettersQuery>;

export const LetterPage = z.object({
  letters: z.array(LetterView),
  /** Whose they are, when a person or a session was asked for. */
  about: z.string().nullable(),
  counts: z.object({
    waiting: z.number().int(),
    sending: z.number().int(),
    sent: z.number().int(),
    failed: z.number().int(),
    withdrawn: z.number().int(),
  }),
  /** Since when letters have been due that nobody sends, if that is more than a minute ago. */
  waitingSince: z.date().nullable(),
  /** `cursor` of the next page; absent on the last. */
  next: z.string().optional(),
});
export type LetterPage = z.infer<typeof LetterPage>;

/** What a letter says in the recipient's language, without its secrets. */
export const LetterWordsView = z.object({
  subject: z.string(),
  heading: z.string(),
  greeting: z.string(),
  paragraphs: z.array(z.string()),
  facts: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
  /** What changed for them: a line that did not change has `is` alone, what is gone has `was` alone. */
  differences: z.array(
    z.object({
      mark: z.string(),
      title: z.string(),
      /** BCP 47 tag of the title. */
      titleLanguage: z.string(),
      lines: z.array(z.object({ label: z.string(), was: z.string().optional(), is: z.string().optional() })),
    }),
  ),
  list: z.object({ heading: z.string(), items: z.array(z.string()) }).optional(),
  /** Label of the button; where it led is the recipient's secret. */
  action: z.string().optional(),
  closing: z.string(),
  hasQr: z.boolean(),
  attachments: z.array(z.string()),
});

/** A letter with its words in the recipient's language, without its secrets; `words` is absent when they cannot be written any more. */
export const LetterWithWords = LetterView.extend({
  words: LetterWordsView.optional(),
});
export type LetterWithWords = z.infer<typeof LetterWithWords>;
