import {
  ActionLineIsHeading,
  AddressNotSecure,
  AttendanceUnusable,
  NotALanguageTag,
  TextTooLong,
  TitleMissing,
  TooMany,
  UnknownTerm,
} from '../programme.errors.js';
import type { KnownCodes } from './known-codes.js';
import type { SessionFacts } from './session-draft.js';
import type { SessionDocument } from './session.entity.js';
import { mustBeUsableTranslations } from './translations.js';

const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 10_000;
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2_000;
const MOST_ORGANIZERS = 40;
const MOST_LANGUAGES = 20;
const MOST_DOCUMENTS = 30;
const MOST_PEOPLE = 100_000;

/** What must hold of a session's facts before they are written. Each refusal names the field that is wrong. */
export function mustBeUsable(facts: SessionFacts, known: KnownCodes): void {
  if (facts.title === '') throw new TitleMissing();
  mustFit('title', facts.title, LONGEST_TITLE);
  mustFit('description', facts.description, LONGEST_DESCRIPTION);
  mustBeFew('organizers', facts.organizers, MOST_ORGANIZERS);
  for (const name of facts.organizers) mustFit('organizers', name, LONGEST_NAME);
  mustBeLanguages('titleLanguage', [facts.titleLanguage]);
  mustBeLanguages('languages', facts.languages);
  mustBeLanguages('interpretation', facts.interpretation);
  mustBeFiled(facts, known);
  mustBePeople('expected', facts.expected);
  mustBePeople('seatLimit', facts.seatLimit);
  mustBeUsableTranslations(facts.translations, facts.titleLanguage);
}

function mustBePeople(field: 'expected' | 'seatLimit', count: number | null): void {
  if (count === null) return;
  if (!Number.isInteger(count) || count < 0 || count > MOST_PEOPLE) throw new AttendanceUnusable(field);
}

/** Type, Action Lines and SDGs are terms of the edition's own vocabularies. */
function mustBeFiled({ typeCode, actionLines, sdgs, audiences }: SessionFacts, known: KnownCodes): void {
  if (typeCode !== null && !known.types.has(typeCode)) throw new UnknownTerm('typeCode', typeCode);
  for (const code of actionLines) {
    if (!known.actionLines.has(code)) throw new UnknownTerm('actionLines', code);
    if (known.headings.has(code)) throw new ActionLineIsHeading(code);
  }
  for (const code of audiences) if (!known.audiences.has(code)) throw new UnknownTerm('audiences', code);
  for (const sdg of sdgs) if (!known.sdgs.has(String(sdg))) throw new UnknownTerm('sdgs', String(sdg));
}

/** Documents are titled links; all addresses that we show are `https:`. A refusal names the part: `documents/2/url`. */
export function mustBeUsableDocuments(documents: SessionDocument[]): void {
  mustBeFew('documents', documents, MOST_DOCUMENTS);
  for (const [at, { title, url, language }] of documents.entries()) {
    const field = (part: string) => `documents/${at}/${part}`;
    if (title === '') throw new TitleMissing(field('title'));
    mustFit(field('title'), title, LONGEST_NAME);
    if (!isSecure(url)) throw new AddressNotSecure(field('url'));
    if (language !== undefined) mustBeLanguages(field('language'), [language]);
  }
}

export function mustBeUsableJoiningUrl(url: string | null): void {
  if (url !== null && !isSecure(url)) throw new AddressNotSecure('joiningUrl');
}

function mustFit(field: string, text: string, most: number): void {
  if (text.length > most) throw new TextTooLong(field, most);
}

function mustBeFew(field: string, list: unknown[], most: number): void {
  if (list.length > most) throw new TooMany(field, most);
}

function mustBeLanguages(field: string, tags: string[]): void {
  mustBeFew(field, tags, MOST_LANGUAGES);
  const wrong = tags.find((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag));
  if (wrong !== undefined) throw new NotALanguageTag(field, wrong.slice(0, 40));
}

function isSecure(url: string): boolean {
  return url.length <= LONGEST_ADDRESS && URL.canParse(url) && new URL(url).protocol === 'https:';
}
