import type { SendMailOptions } from 'nodemailer';
import { calendarPart } from './calendar-part.js';
import type { ClaimedLetter } from './letter.js';
import { letterHtml } from './letter-html.js';
import { QR_PICTURE } from './letter-sections.js';
import { wordsOf } from './letter-template.js';
import { letterText } from './letter-text.js';
import { plain } from './literal.js';
import type { Masthead } from './masthead.js';
import { qrPicture } from './qr-picture.js';
import { returnAddress } from './returned/return-address.js';
import type { SenderAddress } from './sender-address.js';
import type { LetterAttachment } from './write-letter.js';

/** Names longer than this are cut in the To header only; in the letter they stand whole. */
const LONGEST_HEADER_NAME = 200;

/**
 * The message as nodemailer takes it. Addresses are given as objects and the envelope by itself, so nothing that a person
 * typed is ever parsed for addresses; the text is ours and files or URLs are never read.
 */
export function compose(
  letter: ClaimedLetter,
  masthead: Masthead,
  from: SenderAddress,
  baseUrl: string,
): SendMailOptions {
  const words = wordsOf(letter, masthead, baseUrl);
  const name = Array.from(plain(letter.to.name)).slice(0, LONGEST_HEADER_NAME).join('');
  return {
    envelope: { from: returnAddress(from.bounces, from.address, letter.id), to: [letter.to.address] },
    from: { name: from.name, address: from.address },
    to: { name, address: letter.to.address },
    replyTo: masthead.replyTo ? { name: '', address: masthead.replyTo } : undefined,
    subject: words.subject,
    messageId: `<${letter.messageId}>`,
    ...threaded(letter.earlier),
    date: letter.datedAt,
    text: letterText(words),
    html: letterHtml(words),
    alternatives: letter.calendar ? [calendarPart(letter.calendar, from, baseUrl)] : [],
    attachments: [...qrAttached(letter.qr), ...letter.attachments.map(attached)],
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.to.language,
      ...oneClick(words.unsubscribe?.url),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Below the newest letter of its thread, with the way back to the first. */
function threaded(earlier: string[]): Pick<SendMailOptions, 'inReplyTo' | 'references'> {
  if (earlier.length === 0) return {};
  return { inReplyTo: `<${earlier.at(-1)}>`, references: earlier.map((id) => `<${id}>`) };
}

/** A mail program's own button for "no more of these" (RFC 8058). */
function oneClick(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function qrAttached(text: string | null) {
  return text ? [{ filename: 'qr.png', content: qrPicture(text), contentType: 'image/png', cid: QR_PICTURE }] : [];
}

function attached({ fileName, contentType, text }: LetterAttachment) {
  return {
    filename: fileName.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'file',
    contentType: /^[\w.+-]+\/[\w.+-]+(;\s*[\w-]+=[\w.-]+)*$/.test(contentType)
      ? contentType
      : 'application/octet-stream',
    content: Buffer.from(text, 'utf8'),
  };
}
