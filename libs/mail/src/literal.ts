/**
 * What people typed, made safe to stand in a letter. Names, titles and the like may hold anything: line breaks that
 * would open a header, marks that turn the reading direction, addresses that a mail program would make into links.
 */

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** First-strong isolate and its end: HTML turns them into `<bdi>`, so a name never turns the sentence around it. */
export const ISOLATE = '\u2068';
export const END_OF_ISOLATE = '\u2069';

/** Invisible, breaks no line, and no mail program reads an address across it. */
const JOINER = '\u2060';

/** One line without control characters and without marks of direction. */
export function plain(typed: string): string {
  return typed.replace(DIRECTION_MARKS, '').replace(CONTROLS, ' ').trim();
}

/** The same, and no part of it can be taken for a web or e-mail address; it still looks as it was typed. */
export function unlinked(typed: string): string {
  return plain(typed)
    .replace(/([a-z][a-z0-9+.-]*):(?=\/\/)/gi, `$1:${JOINER}`)
    .replace(/\b(mailto|tel|sms|data|javascript|webcal):(?=\S)/gi, `$1:${JOINER}`)
    .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}[\p{L}\p{N}-])/gu, `${JOINER}.`);
}

/** What ICU `select` chooses by, such as `on-site`; it turns no direction by itself. */
const KEYWORD = /^[a-z][a-z0-9-]*$/;

/** A value inside a sentence of ours. */
export function isolated(typed: string): string {
  return KEYWORD.test(typed) ? typed : ISOLATE + unlinked(typed) + END_OF_ISOLATE;
}
