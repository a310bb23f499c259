import { createHash } from 'node:crypto';
import { parseAddress } from './address.js';

/** What a message that came in says by calendar. */
export interface IncomingCalendar {
  /** Normal form of the one address in From; undefined when there is none, or several. Whether it is forged the mail server judges. */
  from?: string;
  /** The texts of its calendar parts. */
  calendars: string[];
  /** The same message has the same one, whoever hands it in. */
  fingerprint: string;
}

/** What lies beyond is not looked at: an answer of a calendar program has a few kilobytes. */
const LOOKED_AT = 1024 * 1024;

/** Reads a message as a mail server hands it over. Parts of one text that programs add twice count once. */
export async function readIncomingCalendar(message: Buffer): Promise<IncomingCalendar> {
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(message.subarray(0, LOOKED_AT), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const senders = parsed.from?.value ?? [];
  const texts = parsed.attachments
    .filter(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics')
    .map(({ content }) => content.toString('utf8').trim());
  return {
    from: senders.length === 1 ? parseAddress(senders[0].address)?.key : undefined,
    calendars: [...new Set(texts)],
    fingerprint: createHash('sha256').update(message).digest('base64url'),
  };
}
