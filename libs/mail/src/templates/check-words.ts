import { type Language, MessageFault, type OwnMessage, readMessage, type Slot } from '@app/i18n';
import { houseWords, type LetterKind, type Placeholder } from './letter-kinds.js';
import { LETTER_PARTS, type LetterPart, type OwnWords, PART_NAMES } from './letter-parts.js';

export type WordsTrouble =
  | 'braces' // they do not meet
  | 'no-other' // a choice says nothing for what is left
  | 'apostrophe' // it would make the brace after it plain text
  | 'form' // no placeholder is written like this
  | 'unknown-placeholder' // no value of that name comes with this letter, or not into this part
  | 'missing-placeholder' // what the letter must say stands nowhere
  | 'unknown-option' // a choice that this letter never makes
  | 'not-a-number' // counts by words
  | 'unknown-plural' // a form that this language lacks
  | 'missing-plural' // a form that this language has
  | 'too-long'
  | 'empty'
  | 'line-break' // in a part of one line
  | 'character' // control characters, or marks that turn the reading direction over
  | 'not-a-part'; // this letter has no such part

/** What is wrong with a part, and where; `line` and `column` count from 1. */
export interface WordsFault {
  part: LetterPart;
  trouble: WordsTrouble;
  line: number;
  column: number;
  /** The placeholder, its option, or the number that it is about. */
  what: string;
}

/** Everything that is wrong with an edition's own words for a kind of letter in a language; empty: they can be used. */
export function faultsOf(kind: LetterKind, language: Language, words: OwnWords): WordsFault[] {
  const faults = PART_NAMES.flatMap((part) => faultsOfPart(kind, language, part, words[part]));
  return faults.length > 0 ? faults : missingFrom(kind, language, words);
}

function faultsOfPart(kind: LetterKind, language: Language, part: LetterPart, text: string | undefined): WordsFault[] {
  if (text === undefined) return [];
  const found = (trouble: WordsTrouble, at = 0, what = ''): WordsFault => ({
    part,
    trouble,
    ...placeOf(text, at),
    what,
  });
  if (!kind.parts.includes(part)) return [found('not-a-part')];
  const { most, isOneLine, mayBeEmpty } = LETTER_PARTS[part];
  const unsound = text.search(UNSOUND);
  if (isOneLine && text.includes('\n')) return [found('line-break', text.indexOf('\n'))];
  if (unsound >= 0) return [found('character', unsound)];
  if (!mayBeEmpty && text.trim() === '') return [found('empty')];
  if (text.length > most * WITH_CHOICES) return [found('too-long', 0, String(most))];
  try {
    const { slots, longest } = readMessage(text, language);
    if (longest > most) return [found('too-long', 0, String(most))];
    return slots.flatMap((slot) => faultsOfSlot(placeholderIn(kind, part, slot.name), slot, language, found));
  } catch (fault) {
    if (!(fault instanceof MessageFault)) throw fault;
    return [found(fault.trouble, fault.at)];
  }
}

/** A part may be so many times as long as what it says at most, since it may say one thing or another. */
const WITH_CHOICES = 8;

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const UNSOUND = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

/** The recipient's name comes into the greeting alone, which has other words for who gave none. */
function placeholderIn(kind: LetterKind, part: LetterPart, name: string): Placeholder | undefined {
  if (part === 'greeting') return name === 'name' ? NAME : undefined;
  return kind.placeholders.find((placeholder) => placeholder.name === name);
}

const NAME: Placeholder = { name: 'name', kind: 'text', options: [], mustStay: false };

type Found = (trouble: WordsTrouble, at?: number, what?: string) => WordsFault;

function faultsOfSlot(known: Placeholder | undefined, slot: Slot, language: Language, found: Found): WordsFault[] {
  if (!known) return [found('unknown-placeholder', slot.at, slot.name)];
  if (slot.kind === 'other') return [found('form', slot.at)];
  if (slot.kind === 'select') {
    const strange = slot.options.find((option) => option !== 'other' && !known.options.includes(option));
    return strange === undefined ? [] : [found('unknown-option', slot.at, strange)];
  }
  if (slot.kind === 'text') return [];
  if (known.kind !== 'number') return [found('not-a-number', slot.at, slot.name)];
  return slot.kind === 'plural' ? faultsOfPlural(slot, language, found) : [];
}

/** Exact numbers that stand for a form of their own: 1 is `one`, and in Arabic 0 is `zero` and 2 is `two`. */
const EXACTLY: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };
/** Many nouns of Arabic do without `zero` and `many`, and in Russian, after some prepositions, `other` stands for `few` and `many`. */
const SPARED = ['other', 'zero', 'many'];

/** `=1` and `other` alone tell a yes from a no; whoever uses a form of grammar must use those that the language needs. */
function faultsOfPlural({ options, at }: Slot, language: Language, found: Found): WordsFault[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
  const said = options.filter((option) => !option.startsWith('='));
  const strange = said.find((form) => !forms.includes(form));
  if (strange) return [found('unknown-plural', at, strange)];
  if (said.every((form) => form === 'other')) return [];
  const spared = language === 'ru' ? russianSpares(said) : SPARED;
  const isSaid = (form: string) => said.includes(form) || options.includes(EXACTLY[form] ?? '');
  const missing = forms.filter((form) => !spared.includes(form) && !isSaid(form));
  return missing.length > 0 ? [found('missing-plural', at, missing.join(', '))] : [];
}

/** One of the two without the other is a slip. */
function russianSpares(said: string[]): string[] {
  return said.includes('few') || said.includes('many') ? ['other'] : ['other', 'few', 'many'];
}

const IN_THE_TEXT = ['heading', 'intro', 'body', 'closing'] as const;

/** What must be said and is said neither by their words nor by the house's; told of the part where the house says it. */
function missingFrom(kind: LetterKind, language: Language, words: OwnWords): WordsFault[] {
  const house = new Map(
    IN_THE_TEXT.map((part) => [part, readMessage(houseWords(kind.kind, part, language), language)]),
  );
  const says = (message: OwnMessage, name: string, surely: boolean) =>
    message.slots.some((slot) => slot.name === name && (slot.isSure || !surely));
  return kind.placeholders
    .filter(({ mustStay }) => mustStay)
    .flatMap(({ name }): WordsFault[] => {
      const surely = IN_THE_TEXT.some((part) => says(house.get(part)!, name, true));
      const isSaid = IN_THE_TEXT.some((part) => {
        const own = words[part];
        return says(own === undefined ? house.get(part)! : readMessage(own, language), name, surely);
      });
      const lost = IN_THE_TEXT.filter((part) => words[part] !== undefined);
      const part = lost.find((one) => says(house.get(one)!, name, false)) ?? lost[0];
      return isSaid || !part ? [] : [{ part, trouble: 'missing-placeholder', line: 1, column: 1, what: name }];
    });
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
