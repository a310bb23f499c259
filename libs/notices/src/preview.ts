import { type Edition, inLanguage, type Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { type LetterDraft, type LetterReading, readDraft, readWordsInUse } from '@app/mail';
import { readRoleWords } from '@app/speakers';
import { isReachable, readAddressees } from './addressees.queries.js';
import { lettersOfDigest } from './digest-letter.js';
import { NoSuchNotice } from './notices.errors.js';
import type { PartChange } from './part.js';
import { readChanges } from './parts.queries.js';
import type { NoticeState } from './round.js';

/** A letter as it would go, or went, to somebody whom a release concerns. */
export interface LetterPreview {
  /** Of whoever reads it: the person, or who acts for them. */
  name: string;
  isCopy: boolean;
  language: Language;
  words: LetterReading;
}

interface Noted {
  personId: string;
  isAtOnce: boolean;
  state: NoticeState;
  changes: PartChange[];
}

/**
 * What one notice says, in each reader's language; for who has not been told yet as it stands now. Without a letter to anybody it is
 * the one that the person would get. Refuses `notices.notice-unknown`.
 */
export async function previewNotice(
  reader: Reader,
  edition: Edition,
  noticeId: string,
  now: Date,
): Promise<LetterPreview[]> {
  const noted = await readNoted(reader, edition.id, noticeId);
  const to = noted && (await readAddressees(reader, edition.id, [noted.personId], now)).get(noted.personId);
  if (!noted || !to) throw new NoSuchNotice();
  const changes = noted.state === 'due' ? await changesNow(reader, edition, noted, now) : noted.changes;
  const digest = { noticeId, to: isReachable(to) ? to : { ...to, address: 'nobody@nowhere.example' }, changes };
  const roles = await readRoleWords(reader, edition.id);
  const letters = lettersOfDigest({ ...digest, isAtOnce: noted.isAtOnce }, edition, roles);
  return Promise.all(letters.map((letter) => previewOf(reader, edition, letter)));
}

async function previewOf(reader: Reader, edition: Edition, letter: LetterDraft): Promise<LetterPreview> {
  const { kind, to } = letter;
  const { language } = to;
  const ownWords = await readWordsInUse(reader, { editionId: edition.id, kind, language });
  const masthead = { mark: '', line: '', name: inLanguage(edition.names, language) };
  return {
    name: to.name,
    isCopy: kind === 'notices.changes-copy',
    language,
    words: readDraft({ ...letter, ownWords }, masthead),
  };
}

async function readNoted(reader: Reader, editionId: string, noticeId: string): Promise<Noted | undefined> {
  const [noted] = await reader.query<Noted[]>(
    `select n.person_id as "personId", n.is_at_once as "isAtOnce", n.state, n.differences as changes
     from notice n join notice_round r using (release_id) where r.edition_id = $1 and n.id = $2`,
    [editionId, noticeId],
  );
  return noted;
}

/** What they would be told now; when nothing is left, what was counted. */
async function changesNow(
  reader: Reader,
  { id }: Edition,
  { personId, changes }: Noted,
  now: Date,
): Promise<PartChange[]> {
  return (await readChanges(reader, id, now, [personId])).get(personId) ?? changes;
}
