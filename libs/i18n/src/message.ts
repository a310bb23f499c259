import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';
import type { Values } from './translator.js';

/** A place in a message where a value comes in or chooses. */
export interface Slot {
  name: string;
  /** `other`: a date, a time, or another form that our messages never use. */
  kind: 'text' | 'number' | 'select' | 'plural' | 'other';
  /** What a `select` or `plural` tells apart: `one`, `=1`, `other`. */
  options: string[];
  /** It is met whatever the choices around it say. */
  isSure: boolean;
  /** Where it begins, counted in characters from 0. */
  at: number;
}

/** What is wrong with the form of a message: `braces` do not meet, no `other` for what is left, an apostrophe that hides a brace, or unreadable. */
export type MessageTrouble = 'braces' | 'no-other' | 'apostrophe' | 'form';

export class MessageFault extends Error {
  constructor(
    readonly trouble: MessageTrouble,
    readonly at: number,
  ) {
    super(`${trouble} at ${at}`);
  }
}

/** A message that stands in no catalogue. */
export interface OwnMessage {
  slots: readonly Slot[];
  /** Characters of the longest thing that it says, values not counted. */
  longest: number;
  /** Values that are left out are empty; what only chooses counts as `other`. */
  say(values: Values): string;
}

const MOST_KEPT = 1000;
const kept = new Map<string, OwnMessage>();

/** Reads a message of the form of our catalogues (ICU, tags are text). One that cannot be read is a `MessageFault`. */
export function readMessage(text: string, language: Language): OwnMessage {
  const key = `${language} ${text}`;
  let message = kept.get(key);
  if (!message) {
    message = compile(text, language);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, message);
  }
  return message;
}

function compile(text: string, language: Language): OwnMessage {
  mustClose(text);
  const format = formatOf(text, language);
  const slots = slotsIn(format.getAst(), true);
  const empty = Object.fromEntries(slots.map(({ name, kind }) => [name, kind === 'select' ? undefined : '']));
  return {
    slots,
    longest: longestOf(format.getAst()),
    say: (values) => String(format.format({ ...empty, ...values })),
  };
}

/**
 * An apostrophe before a brace makes the brace plain text (`d'{edition}` would say `{edition}`), and a brace that closes nothing
 * is printed: the reader of messages lets both pass, and nobody means them.
 */
function mustClose(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'" && /[{}]/.test(text[at + 1] ?? '')) throw new MessageFault('apostrophe', at);
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth < 0) throw new MessageFault('braces', at);
  }
}

function formatOf(text: string, language: Language): IntlMessageFormat {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  try {
    return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true, captureLocation: true });
  } catch (fault) {
    const { message, location } = fault as { message: string; location?: { start: { offset: number } } };
    throw new MessageFault(troubleOf(message), location?.start.offset ?? 0);
  }
}

function troubleOf(kind: string): MessageTrouble {
  if (/CLOSING_BRACE|UNMATCHED|SELECTOR_FRAGMENT/.test(kind)) return 'braces';
  return kind === 'MISSING_OTHER_CLAUSE' ? 'no-other' : 'form';
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** As the reader of messages numbers them. */
const KINDS: Readonly<Record<number, Slot['kind']>> = { 1: 'text', 2: 'number', 5: 'select', 6: 'plural' };
const NO_SLOTS = [0, 7];

function slotsIn(elements: Elements, isSure: boolean): Slot[] {
  return elements.flatMap((element): Slot[] => {
    if (NO_SLOTS.includes(element.type)) return [];
    const options = 'options' in element ? Object.entries(element.options) : [];
    const isOrdinal = 'pluralType' in element && element.pluralType === 'ordinal';
    const slot: Slot = {
      name: 'value' in element ? String(element.value) : '',
      kind: isOrdinal || isStyled(element) ? 'other' : (KINDS[element.type] ?? 'other'),
      options: options.map(([name]) => name),
      isSure,
      at: element.location?.start.offset ?? 0,
    };
    const inside = options.map(([, { value }]) => slotsIn(value, isSure));
    return [slot, ...inside.flat().map((one) => ({ ...one, isSure: isSure && isInAll(one.name, inside) }))];
  });
}

function longestOf(elements: Elements): number {
  return elements.reduce((sum, element) => {
    if (element.type === 0) return sum + Array.from(element.value).length;
    if (!('options' in element)) return sum;
    return sum + Math.max(...Object.values(element.options).map(({ value }) => longestOf(value)));
  }, 0);
}

function isStyled(element: Elements[number]): boolean {
  return 'style' in element && element.style !== null && element.style !== undefined;
}

function isInAll(name: string, branches: Slot[][]): boolean {
  return branches.every((slots) => slots.some((slot) => slot.name === name && slot.isSure));
}
