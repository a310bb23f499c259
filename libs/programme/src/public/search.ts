import { formalName } from '@app/people';
import type { SessionMode } from '../sessions/session.entity.js';
import type { PublicSeat, PublicSession } from './public-programme.js';

/** What a visitor looks for; all of it must hold. */
export interface ProgrammeFilter {
  /** Words, each found somewhere in the title in any language, organizers, names of the panel, room or code. */
  q?: string;
  typeCode?: string;
  /** Any of these; a heading like C7 is given as its sub-lines. */
  actionLines?: string[];
  sdg?: number;
  /** Spoken. */
  language?: string;
  /** One can listen to it in this language. */
  interpretation?: string;
  /** How the visitor takes part: what is both on site and remote suits either. */
  mode?: Exclude<SessionMode, 'on-site-and-remote'>;
  /** Code of the room. */
  room?: string;
}

export function filterSessions(sessions: PublicSession[], filter: ProgrammeFilter): PublicSession[] {
  const words = searchable(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  return sessions.filter((session) => suits(session, filter) && words.every((word) => textOf(session).includes(word)));
}

function suits(session: PublicSession, filter: ProgrammeFilter): boolean {
  const { typeCode, actionLines, sdg, language, interpretation, mode, room } = filter;
  return (
    (typeCode === undefined || session.typeCode === typeCode) &&
    (actionLines === undefined || session.actionLines.some((line) => actionLines.includes(line))) &&
    (sdg === undefined || session.sdgs.includes(sdg)) &&
    (language === undefined || session.languages.includes(language)) &&
    (interpretation === undefined || session.interpretation.includes(interpretation)) &&
    (mode === undefined || session.mode === mode || session.mode === 'on-site-and-remote') &&
    (room === undefined || session.room?.code === room)
  );
}

const texts = new WeakMap<PublicSession, string>();

/** Made once for each session of a programme in memory. */
function textOf(session: PublicSession): string {
  let text = texts.get(session);
  if (text === undefined) {
    const { title, translations, organizers, panel, room, code } = session;
    const titles = Object.values(translations).flatMap((texts) => texts.title ?? []);
    const all = [title, ...titles, ...organizers, ...panel.flatMap(namesOf), room?.name ?? '', room?.code ?? '', code];
    texts.set(session, (text = all.map(searchable).join('\n')));
  }
  return text;
}

function namesOf(seat: PublicSeat): string[] {
  return [formalName(seat), seat.nameInOwnScript ?? ''];
}

/** Letters that Unicode does not take apart, and spellings that readers do not tell apart when they search. */
const ALIKE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const UNALIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** Small letters without accents, vowel signs and hamza; punctuation counts as a blank. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(UNALIKE, (letter) => ALIKE[letter])
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
