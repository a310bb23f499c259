import type { EntityManager } from 'typeorm';
import { wordsOf } from './letter-template.js';
import { letterOf, type LetterRow, type LettersSeen } from './letters.queries.js';
import type { Masthead } from './masthead.js';

/** What a letter said, for staff. Its button and its QR code are named, but lead nowhere. */
export interface LetterReading {
  subject: string;
  heading: string;
  greeting: string;
  paragraphs: string[];
  facts: Array<{ label: string; lines: string[] }>;
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
  const [{ data, qr, attachments, method, hidden }] = await db.query(
    `select data, qr is not null as qr, attachments, substring(calendar from 'METHOD:([A-Z]+)') as method,
            coalesce((select array_agg(key) from jsonb_object_keys(secrets) as key), '{}') as hidden
     from letter where id = $1`,
    [id],
  );
  const secrets = { ...Object.fromEntries((hidden as string[]).map((name) => [name, HIDDEN])), link: '/' };
  try {
    const asClaimed = {
      ...letter,
      data,
      qr: null,
      attachments: [],
      calendar: null,
      claim: '',
      messageId: '',
      inReplyTo: null,
      datedAt: letter.createdAt,
    };
    const words = wordsOf({ ...asClaimed, secrets }, masthead(letter), '');
    const { subject, heading, greeting, paragraphs, facts, list, action, closing } = words;
    const names = (attachments as Array<{ fileName: string }>).map(({ fileName }) => fileName);
    if (method) names.push(`text/calendar ${method}`);
    const said = { subject, heading, greeting, paragraphs, facts, list, closing, hasQr: qr, attachments: names };
    return { letter, words: { ...said, action: action?.label } };
  } catch {
    return { letter };
  }
}
