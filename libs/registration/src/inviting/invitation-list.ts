import { isLanguage, type Language } from '@app/i18n';
import { parseAddress } from '@app/mail';
import { tidy } from '@app/people';
import { ListTooLong } from './inviting.errors.js';
import { LINES_AT_MOST, NAME_AT_MOST } from './inviting.rules.js';
import { splitLine } from './split-line.js';

/** What keeps a whole list from being sent: each must be mended first. */
export const MISTAKES = ['address', 'name', 'language'] as const;

/**
 * Why somebody on the list gets no letter: it is the heading of the table, the address stands on an earlier line, is registered, has an
 * open invitation, or has had as many letters as one mailbox gets.
 */
export const LEFT_OUT = ['heading', 'twice', 'registered', 'invited', 'letters'] as const;

export type LineProblem = (typeof MISTAKES)[number] | (typeof LEFT_OUT)[number];

/** One line of a list as it was read. */
export interface ListedLine {
  /** As editors count them, from 1. */
  line: number;
  /** As it will be written to; what stands there when it is no address. */
  email: string;
  /** Normal form; empty when it is no address. */
  emailKey: string;
  name: string;
  language: Language;
  problem?: LineProblem;
}

const TWO_LETTERS = /^([a-z]{2}|[A-Z]{2})$/;

/**
 * Reads what was pasted or chosen: one person a line, `address, name, language`; the name may take several cells, or stand before the
 * address as in `Amina Diallo <amina@people.example>`. A first line without any address is taken for a heading; empty lines count for
 * nothing. `language` is theirs who have none. Refuses `inviting.list-too-long`.
 */
export function readList(text: string, language: Language): ListedLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((typed, at) => ({ line: at + 1, cells: splitLine(typed) }))
    .filter(({ cells }) => cells.some(Boolean));
  if (lines.length > LINES_AT_MOST) throw new ListTooLong(LINES_AT_MOST);
  const listed = lines.map(({ line, cells }) => readLine(line, cells, language));
  const isHeading = listed.length > 1 && lines[0].cells.every((cell) => !cell.includes('@'));
  if (isHeading) listed[0].problem = 'heading';
  return withoutDoubles(listed);
}

function readLine(line: number, cells: string[], fallback: Language): ListedLine {
  const at = Math.max(
    0,
    cells.findIndex((cell) => cell.includes('@')),
  );
  const [, named, bracketed] = /^(.*?)<([^<>]*)>$/.exec(cells[at]) ?? [undefined, '', cells[at]];
  const others = cells.filter((cell, place) => place !== at && cell !== '');
  const last = others.at(-1) ?? '';
  const saysLanguage = TWO_LETTERS.test(last);
  const name = tidy([named, ...(saysLanguage ? others.slice(0, -1) : others)].join(' '));
  const address = parseAddress(bracketed);
  const spoken = saysLanguage ? last.toLowerCase() : fallback;
  return {
    line,
    email: address?.address ?? tidy(cells[at]).slice(0, NAME_AT_MOST),
    emailKey: address?.key ?? '',
    name: name.slice(0, NAME_AT_MOST),
    language: isLanguage(spoken) ? spoken : fallback,
    problem: mistakeOf({ isAddress: address !== undefined, name, spoken }),
  };
}

function mistakeOf({ isAddress, name, spoken }: { isAddress: boolean; name: string; spoken: string }) {
  if (!isAddress) return 'address';
  if (name.length > NAME_AT_MOST) return 'name';
  return isLanguage(spoken) ? undefined : 'language';
}

/** The first of several lines with one address counts. */
function withoutDoubles(lines: ListedLine[]): ListedLine[] {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.problem) continue;
    if (seen.has(line.emailKey)) line.problem = 'twice';
    seen.add(line.emailKey);
  }
  return lines;
}

export function isMistake({ problem }: Pick<ListedLine, 'problem'>): boolean {
  return (MISTAKES as readonly string[]).includes(problem ?? '');
}
