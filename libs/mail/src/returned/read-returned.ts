import { oneLine } from '../sending-trouble.js';
import { blamesTheAddress } from './blamed-address.js';
import { letterNamedIn } from './return-address.js';
import { everyPart, openMime, readHeaders, textOf, type MimePart } from './mime-parts.js';

/**
 * What came back for a letter. hard: there is no such mailbox, for good · soft: not delivered, though the address is not to blame
 * (full, too slow, policy) · delayed: still being tried · delivered: a receipt · auto-reply: somebody is away · complaint: called
 * spam by who got it · other: none of these, e.g. a person's answer or garbage.
 */
export type ReturnedKind = 'hard' | 'soft' | 'delayed' | 'delivered' | 'auto-reply' | 'complaint' | 'other';

export interface Returned {
  kind: ReturnedKind;
  /** The letter that it is about, as it says; whether there is one, only the outbox knows. */
  letterId?: string;
  /** The other server's words, one line; '' where it said nothing. */
  said: string;
}

/**
 * Reads a message as a mail server hands it over: delivery reports (RFC 3464, 6533), complaints (RFC 5965), automatic answers
 * (RFC 3834). Reads its first megabyte and a hundred parts at most, decodes nothing but the reports, and never throws.
 * `recipient` is the envelope's, where the caller knows it.
 */
export function readReturned(message: Buffer, recipient?: string): Returned {
  const whole = openMime(message);
  const parts = everyPart(whole);
  const letterId = letterOf(whole, parts, recipient);
  return { letterId, ...(complaintIn(parts) ?? reportIn(parts) ?? kindByHeader(whole)) };
}

const REPORT = new Set(['message/delivery-status', 'message/global-delivery-status']);
const ORIGINAL = new Set(['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers']);

/** By whom it was sent to first (that names the letter), then by our Message-ID in what was returned or answered. */
function letterOf(whole: MimePart, parts: MimePart[], recipient = ''): string | undefined {
  const header = (name: string) => whole.headers.get(name) ?? '';
  const originals = parts.filter(({ type }) => ORIGINAL.has(type)).map((part) => readHeaders(textOf(part)));
  return [
    recipient,
    header('delivered-to'),
    header('x-original-to'),
    header('to'),
    ...originals.map((original) => original.get('message-id') ?? ''),
    header('in-reply-to'),
    header('references'),
  ]
    .map(letterNamedIn)
    .find((id) => id !== undefined);
}

function complaintIn(parts: MimePart[]): Omit<Returned, 'letterId'> | undefined {
  const report = parts.find(({ type }) => type === 'message/feedback-report');
  if (!report) return undefined;
  const type = readHeaders(textOf(report)).get('feedback-type')?.toLowerCase() ?? '';
  return { kind: type === 'not-spam' || type === '' ? 'other' : 'complaint', said: oneLine(type) };
}

/** The first recipient of whom the report says something: our letters have one each. */
function reportIn(parts: MimePart[]): Omit<Returned, 'letterId'> | undefined {
  const report = parts.find(({ type }) => REPORT.has(type));
  if (!report) return undefined;
  const fields = textOf(report)
    .split(/\r?\n[ \t]*\r?\n/)
    .map(readHeaders)
    .find((group) => group.has('action'));
  const said = oneLine(fields?.get('diagnostic-code') ?? fields?.get('status') ?? '');
  return { kind: kindOf(fields?.get('action')?.toLowerCase() ?? '', statusOf(fields)), said };
}

function kindOf(action: string, status: string): ReturnedKind {
  if (action.startsWith('failed')) return blamesTheAddress(status) ? 'hard' : 'soft';
  if (action.startsWith('delayed')) return 'delayed';
  return /^(delivered|relayed|expanded)/.test(action) ? 'delivered' : 'other';
}

/** Where the status says nothing (5.0.0), the other server's own words may hold a better one. */
function statusOf(fields: Map<string, string> | undefined): string {
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields?.get('status') ?? '')?.[0] ?? '';
  const inWords = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(fields?.get('diagnostic-code') ?? '')?.[0];
  return /^$|\.0\.0$/.test(status) ? (inWords ?? status) : status;
}

function kindByHeader({ headers }: MimePart): Omit<Returned, 'letterId'> {
  const isAutomatic =
    /^auto-(replied|generated|notified)/i.test(headers.get('auto-submitted') ?? '') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /^auto_reply$/i.test(headers.get('precedence') ?? '');
  return { kind: isAutomatic ? 'auto-reply' : 'other', said: '' };
}
