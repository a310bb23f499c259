import type { Edition, Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { PossibleReader, ReaderFacts } from '@app/mail';
import { formalName, isHighLevel } from '@app/people';
import { type PartRow, readAllParts, readPart } from './part.queries.js';
import { readRoleWords, sessionData } from './speakers.letters.js';

const MOST = 20;

/** Who is on a panel of the edition, once for each session, by words of their name or of its title; who reads `language` first. */
export async function speakersToWriteTo(
  reader: Reader,
  editionId: string,
  typed: string,
  language: Language,
): Promise<PossibleReader[]> {
  const words = plainly(typed).split(/\s+/).filter(Boolean);
  const parts = (await readAllParts(reader, editionId)).filter((part) => {
    const text = plainly(`${formalName(part)} ${part.nameInOwnScript ?? ''} ${part.title} ${part.code}`);
    return words.every((word) => text.includes(word));
  });
  const readers = parts.map((part) => ({
    id: idOf(part),
    name: formalName(part),
    about: part.title,
    language: part.language,
  }));
  return [
    ...readers.filter((one) => one.language === language),
    ...readers.filter((one) => one.language !== language),
  ].slice(0, MOST);
}

/** What letters about a part in a session tell, in any language; undefined when nobody has that part. */
export async function speakerFacts(
  reader: Reader,
  edition: Edition,
  id: string,
  language: Language,
): Promise<ReaderFacts | undefined> {
  const [code, personId] = id.split(':');
  const part = await readPart(reader, edition.id, code, personId);
  if (!part) return undefined;
  const words = await readRoleWords(reader, edition.id);
  return {
    name: formalName(part),
    facts: sessionData(edition, { ...part, language }, words) ?? {},
    isProtected: isHighLevel(part),
    subject: { kind: 'person', id: part.personId },
  };
}

/** A person has one part in a session, whatever their roles in it. */
function idOf({ code, personId }: PartRow): string {
  return `${code}:${personId}`;
}

function plainly(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
