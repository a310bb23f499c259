import { hasMessage, LANGUAGES, type Language, messagesBelow, messageText, readMessage, type Slot } from '@app/i18n';
import { type LetterPart, PART_NAMES } from './letter-parts.js';

/**
 * Letters that speak for the platform and not for an edition: who may get in or act for somebody, and what is kept of whom. Their
 * words are the house's alone.
 */
const HOUSE_ONLY = ['identity', 'mandates', 'privacy', 'mail'];

/** Rooms whose letters an edition may say in its own words. */
const ROOMS = ['registration', 'forms', 'inviting', 'delegations', 'speakers', 'signup', 'notices', 'consultation'];

/** What tells the news itself, by a choice or inside of one, so that no rule finds it: without it the letter says nothing. */
const NEWS: Readonly<Record<string, readonly string[]>> = {
  'consultation.co-decided': ['what'],
  'consultation.link': ['isToProve'],
  'delegations.registered-for-you': ['isOnSite'],
  'inviting.invitation': ['note'],
  'inviting.reminder': ['note'],
  'registration.acknowledgement': ['isWaiting'],
  'registration.known': ['isToProve'],
  'registration.link': ['isToProve'],
  'registration.offer-passed': ['isOver'],
  'speakers.answer-noted': ['isAccepted'],
  'speakers.calendar-entry': ['isRemoved'],
};

/** Of what every letter speaks anyway. */
const NEVER_NEWS = ['edition', 'forum', 'name'];

/** A placeholder of a kind: what the house's words know, and the values that stand as facts. */
export interface Placeholder {
  name: string;
  kind: 'text' | 'number' | 'choice';
  /** What the house chooses between by it; empty: it is only said. */
  options: string[];
  /** The letter must say it in its text, since it stands nowhere else. */
  mustStay: boolean;
}

export interface LetterKind {
  kind: string;
  parts: readonly LetterPart[];
  /** Those of every part but the greeting, which knows `name` and nothing else. */
  placeholders: readonly Placeholder[];
}

const known = new Map<string, LetterKind>();

/** Every kind of letter that an edition may change, room by room. */
export function letterKinds(): LetterKind[] {
  return ROOMS.flatMap((room) =>
    messagesBelow(`${room}:letters`)
      .filter((key) => /^[^.]+\.subject$/.test(key))
      .map((key) => letterKind(`${room}.${key.replace('.subject', '')}`)!),
  );
}

/** One of them; undefined when there is none of that name, or its words are the house's alone. */
export function letterKind(kind: string): LetterKind | undefined {
  const [room] = kind.split('.', 1);
  const root = rootOf(kind);
  if (HOUSE_ONLY.includes(room) || !ROOMS.includes(room) || !hasMessage(`${root}.subject`)) return undefined;
  let found = known.get(kind);
  if (!found) known.set(kind, (found = { kind, parts: partsOf(root), placeholders: placeholdersOf(kind, root) }));
  return found;
}

/** `registration.acknowledgement` → `registration:letters.acknowledgement` */
export function rootOf(kind: string): string {
  const dot = kind.indexOf('.');
  return `${kind.slice(0, dot)}:letters.${kind.slice(dot + 1)}`;
}

/** What the house says in a part, not filled in; '' where it says nothing. */
export function houseWords(kind: string, part: LetterPart, language: Language): string {
  const root = rootOf(kind);
  const words = (name: string) => messageText(`${root}.${name}`, language);
  if (part === 'body') return bodies(root).map(words).join('\n\n');
  if (part === 'greeting') return words('greeting') ?? messageText('mail:greeting', language)!;
  return words(part) ?? (part === 'heading' ? words('subject')! : '');
}

function bodies(root: string): string[] {
  return messagesBelow(root)
    .filter((name) => /^body\d+$/.test(name))
    .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
}

/** Whoever writes a button into it gets none: a letter has one when the house has given it one. */
function partsOf(root: string): LetterPart[] {
  return PART_NAMES.filter((part) => part !== 'action' || hasMessage(`${root}.action`));
}

/** What a reader sees in the text; subject and preview stand in the mailbox's list alone. */
const IN_THE_TEXT = /^(heading|intro|body\d+|closing|list)$/;

function placeholdersOf(kind: string, root: string): Placeholder[] {
  const below = messagesBelow(root);
  const facts = below.flatMap((name) => (name.startsWith('facts.') ? [name.slice('facts.'.length)] : []));
  const slotsOf = (name: string, language: Language = 'en') =>
    readMessage(messageText(`${root}.${name}`, language)!, language).slots;
  const texts = below.filter((name) => !name.startsWith('facts.'));
  const slots = texts.flatMap((name) => slotsOf(name));
  const elsewhere = LANGUAGES.flatMap((language) => texts.flatMap((name) => slotsOf(name, language)));
  const said = below.filter((name) => IN_THE_TEXT.test(name)).flatMap((name) => slotsOf(name));
  const names = [...new Set([...slots.map(({ name }) => name), ...facts])].filter((name) => name !== 'name');
  return names.map((name) => {
    const uses = slots.filter((slot) => slot.name === name);
    const chooses = uses.some(isChoice);
    const isNumber = elsewhere.some((slot) => slot.name === name && slot.kind === 'plural');
    const isSaid = said.some((slot) => slot.name === name && slot.isSure) && !chooses && !facts.includes(name);
    return {
      name,
      kind: isNumber ? 'number' : chooses ? 'choice' : 'text',
      options: [...new Set(uses.flatMap(({ options }) => options))],
      mustStay: (isSaid && !NEVER_NEWS.includes(name)) || (NEWS[kind]?.includes(name) ?? false),
    };
  });
}

function isChoice({ kind }: Slot): boolean {
  return kind === 'select' || kind === 'plural';
}
