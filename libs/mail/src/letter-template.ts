import { directionOf, readMessage, translator, type Direction, type Language } from '@app/i18n';
import type { ClaimedLetter } from './letter.js';
import { urlOf } from './letter-url.js';
import { isolated, plain } from './literal.js';
import type { Masthead } from './masthead.js';
import { type ShownDifference, shownDifference } from './letter-differences.js';
import { type LetterMessages, messagesOf } from './templates/letter-messages.js';

/**
 * The words of a letter, in order. They stand in the catalogue of the room that writes it, under `letters.<name>`:
 *
 * - `subject` (needed), `heading` (default: the subject), `preview` (what a mailbox shows beside the subject)
 * - `greeting` (default: "Dear {name},"; `name` is the recipient's)
 * - `intro` (needed, unless the letter has `data.paragraphs`), `body1`, `body2`, … paragraphs; one that comes out empty is left out, so ICU `select` can drop it
 * - then `data.paragraphs`, lines that staff wrote and another looked at: as they stand, `{key}` in them is the value of `data.key`
 * - `facts.<key>`: label of `data.<key>`, shown when the letter has that value, in the order of `data`
 * - `action`: label of the one button; it leads to `link`, a path in `secrets` or `data` (BASE_URL is put before it)
 * - `list`: heading of a numbered list; its lines are `item1`, `item2`, … and then those of `data.items`
 * - `secrets.unsubscribe`: path of the page where one wants no more letters of the kind; stands in the foot, and in the header of one click
 * - `qr`: words beside the QR code; `closing`: the last paragraph
 *
 * An edition may say some of them in words of its own (`ownWords`, see templates/letter-parts.ts): `body` then stands for `body1`, `body2`…
 *
 * A `select` without its value says `other`: letters that waited while an older version was replaced lack what was added since.
 * Every value of `data` is shown as typed, isolated in its own reading direction, and never as a link.
 */
export interface LetterWords {
  language: Language;
  direction: Direction;
  masthead: Masthead;
  subject: string;
  preview: string;
  heading: string;
  greeting: string;
  paragraphs: string[];
  facts: Array<{ label: string; lines: string[] }>;
  differences: ShownDifference[];
  action?: { label: string; url: string };
  list?: { heading: string; items: string[] };
  qr?: { text: string; caption: string };
  closing: string;
  /** Where whoever reads it wants no more of the kind; only letters to many have it. */
  unsubscribe?: { label: string; url: string };
  foot: string[];
}

/** Finds the words of a letter. A missing message, or a value that should be read in it, is an error: the letter cannot be written. */
export function wordsOf(letter: ClaimedLetter, masthead: Masthead, baseUrl: string): LetterWords {
  const { language } = letter.to;
  const t = translator(language);
  const messages = messagesOf(letter.kind, language, letter.ownWords);
  const values = valuesOf(letter, isolated);
  const say = (name: string) => messages.say(name, values).trim();
  const part = (name: string) => (messages.has(name) ? say(name) : '');
  const numbered = (name: string) => messages.numbered(name).map(part).filter(Boolean);
  const subject = plain(messages.say('subject', valuesOf(letter, plain)));

  return {
    language,
    direction: directionOf(language),
    masthead,
    subject,
    preview: part('preview'),
    heading: part('heading') || say('subject'),
    greeting:
      greetingOf(letter, messages, part) || t(letter.to.name ? 'mail:greeting' : 'mail:greeting-without-name', values),
    paragraphs: [introOf(letter, messages, say), ...bodyOf(messages, part), ...writtenBy(letter)].filter(Boolean),
    facts: factsOf(letter, messages),
    differences: letter.differences.map((difference) => shownDifference(difference, baseUrl)),
    action: actionOf(letter, part('action'), baseUrl),
    list: listOf(part('list'), [...numbered('item'), ...itemsOf(letter)]),
    qr: letter.qr ? { text: letter.qr, caption: part('qr') || t('mail:qr') } : undefined,
    closing: part('closing'),
    unsubscribe: letter.secrets.unsubscribe
      ? { label: t('mail:foot.unsubscribe'), url: urlOf(letter.secrets.unsubscribe, baseUrl) }
      : undefined,
    foot: [
      t(letter.editionId ? 'mail:foot.given' : 'mail:foot.plain', { edition: masthead.name }),
      t('mail:foot.answer'),
    ],
  };
}

function introOf({ data }: ClaimedLetter, messages: LetterMessages, say: (name: string) => string): string {
  return data.paragraphs && !messages.has('intro') ? '' : say('intro');
}

/** The edition's own, between empty lines, or `body1`, `body2`… */
function bodyOf(messages: LetterMessages, part: (name: string) => string): string[] {
  const own = messages.own('body') !== undefined;
  return own ? part('body').split(/\n[^\S\n]*\n\s*/) : messages.numbered('body').map(part);
}

/** What staff wrote; only the values in it are strangers' words. */
function writtenBy(letter: ClaimedLetter): string[] {
  const { paragraphs } = letter.data;
  const values = valuesOf(letter, isolated);
  return Array.isArray(paragraphs)
    ? paragraphs.map((line) =>
        plain(line).replace(/\{([a-z-]+)\}/g, (whole, key: string) => String(values[key] ?? whole)),
      )
    : [];
}

/** An edition's own greeting that needs a name is not for people whose name nobody knows. */
function greetingOf({ to }: ClaimedLetter, messages: LetterMessages, part: (name: string) => string): string {
  const own = messages.own('greeting');
  const needsName = own !== undefined && readMessage(own, to.language).slots.length > 0;
  return needsName && !to.name ? '' : part('greeting');
}

function valuesOf(letter: ClaimedLetter, safe: (typed: string) => string): Record<string, string | number> {
  const all = { name: letter.to.name, ...letter.data, ...letter.secrets };
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : safe(Array.isArray(value) ? value.join(', ') : value),
    ]),
  );
}

function factsOf(letter: ClaimedLetter, messages: LetterMessages): LetterWords['facts'] {
  return Object.entries(letter.data)
    .filter(([key, value]) => messages.has(`facts.${key}`) && String(value) !== '')
    .map(([key, value]) => ({
      label: messages.say(`facts.${key}`, {}),
      lines: [value].flat().map((line) => isolated(String(line))),
    }));
}

function itemsOf({ data }: ClaimedLetter): string[] {
  return Array.isArray(data.items) ? data.items.map(isolated) : [];
}

function listOf(heading: string, items: string[]): LetterWords['list'] {
  return items.length > 0 ? { heading, items } : undefined;
}

/** A path only, so that every link of ours begins with BASE_URL, whatever somebody put into a Host header. */
function actionOf(letter: ClaimedLetter, label: string, baseUrl: string): LetterWords['action'] {
  const path = letter.secrets.link ?? letter.data.link;
  if (!label || path === undefined) return undefined;
  if (typeof path !== 'string') throw new Error('link must be a path');
  return { label, url: urlOf(path, baseUrl) };
}
