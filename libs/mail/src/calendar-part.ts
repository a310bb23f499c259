import { foldedLine } from './folded-line.js';
import type { SenderAddress } from './sender-address.js';

/** Stands in a letter's calendar text for the address that the letter comes from: its ORGANIZER is its From, whatever the settings were. */
export const SENDER_LATER = 'sender@forum.invalid';

/** Stands in a letter's calendar text for BASE_URL, as paths do in the rest of a letter. */
export const BASE_URL_LATER = 'https://forum.invalid';

const METHOD = /^METHOD:(REQUEST|CANCEL)$/m;

/**
 * The calendar part of a letter (RFC 6047): one part inside multipart/alternative, whose `method` is the METHOD of its text. nodemailer's
 * `icalEvent` would add the same text once more as an attachment, so it is given as an alternative, the last one.
 */
export function calendarPart(
  text: string,
  from: SenderAddress,
  baseUrl: string,
): { contentType: string; content: Buffer } {
  const [, method] = METHOD.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (!method) throw new Error('the calendar part is neither a REQUEST nor a CANCEL');
  const lines = text
    .replaceAll(SENDER_LATER, from.address)
    .replaceAll(BASE_URL_LATER, baseUrl)
    .split('\r\n')
    .filter(Boolean);
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(lines.map(foldedLine).join(''), 'utf8'),
  };
}
