import type { EntityManager } from 'typeorm';
import type { ClaimedLetter } from './letter.js';
import { wordsOf } from './letter-template.js';
import type { LetterDraft } from './write-letter.js';
import { letterOf, type LetterRow, type LettersSeen } from './letters.queries.js';
import type { Masthead } from './masthead.js';

/** What a letter said, for staff. Its button and its QR code are named, but lead nowhere. */
export interface LetterReading {
  subject: string;
  heading: string;
  greeting: string;
  paragraphs: string[];
  facts: Array<{ label: string; lines: string[] }>;
  differences: Array<{
    mark: string;
    title: string;
    titleLanguage: string;
    lines: Array<{ label: string; was?: string; is?: string }>;
  }>;
  list?: { heading: string; items: string[] };
  action?: string;
  closing: string;
  hasQr: boolean;
  attachments: string[];
}

/** Stands where a secret stood: a personal link or a code is nobody's but the recipient's. */
const HIDDEN = '•••••';

/**
 * A letter with its words, written anew from the same template and data, without its secrets. `words` is undefined when they cannot be
 * written any more, e.g. because they need a secret that was erased. Undefined when there is no such letter for this person.
 */
export async function readLetter(
  db: EntityManager,
  id: string,
  seen: LettersSeen,
  masthead: (row: LetterRow) => Masthead,
): Promise<{ letter: LetterRow; words?: LetterReading } | undefined> {
  const letter = await letterOf(db, id, seen);
  if (!letter) return undefined;
  const [{ data, qr, attachments, differences, ownWords, method, hidden }] = await db.query(
    `select data, qr is not null as qr, attachments, differences, own_words as "ownWords",
            substring(calendar from 'METHOD:([A-Z]+)') as method,
            coalesce((select array_agg(key) from jsonb_object_keys(secrets) as key), '{}') as hidden
     from letter where id = $1`,
    [id],
  );
  const secrets = Object.fromEntries((hidden as string[]).map((name) => [name, HIDDEN]));
  const { kind, to, editionId } = letter;
  const asDrafted = { kind, to, editionId, data, secrets, differences, ownWords: ownWords ?? undefined };
  try {
    const names = (attachments as Array<{ fileName: string }>).map(({ fileName }) => fileName);
    if (method) names.push(`text/calendar ${method}`);
    return { letter, words: { ...readDraft(asDrafted, masthead(letter)), hasQr: qr, attachments: names } };
  } catch {
    return { letter };
  }
}

/** What a letter would say that nobody has written yet. An error when its words cannot be written. */
export function readDraft(draft: UnsentLetter, masthead: Masthead): LetterReading {
  const { secrets } = draft;
  const asClaimed = unsent({
    ...draft,
    secrets: { ...secrets, link: '/', ...(secrets?.unsubscribe && { unsubscribe: '/' }) },
  });
  const { subject, heading, greeting, paragraphs, facts, differences, list, action, closing } = wordsOf(
    asClaimed,
    masthead,
    '',
  );
  return {
    subject,
    heading,
    greeting,
    paragraphs,
    facts,
    differences: differences.map(({ url: _, ...shown }) => shown),
    list,
    action: action?.label,
    closing,
    hasQr: false,
    attachments: [],
  };
}

/** A letter that stands in no outbox. */
export type UnsentLetter = Pick<LetterDraft, 'kind' | 'to' | 'data' | 'secrets' | 'differences' | 'ownWords'> & {
  editionId?: string | null;
};

/** As a worker would hold it. */
export function unsent(draft: UnsentLetter): ClaimedLetter {
  return {
    ...UNSENT,
    kind: draft.kind,
    to: draft.to,
    editionId: draft.editionId ?? null,
    data: draft.data ?? {},
    secrets: draft.secrets ?? {},
    differences: draft.differences ?? [],
    ownWords: draft.ownWords ?? null,
  };
}

/** What a letter has only once somebody sends it. */
const UNSENT = {
  id: '',
  claim: '',
  line: 'own' as const,
  isSpared: false,
  qr: null,
  attachments: [],
  calendar: null,
  earlier: [],
  messageId: '',
  datedAt: new Date(0),
  attempts: 0,
};
