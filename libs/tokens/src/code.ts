import { randomInt } from 'node:crypto';

const SPEAKABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Six characters `[0-9A-Z]` without 0/O and 1/I, for a session; the caller retries when it is taken. */
export function newSessionCode(): string {
  return randomCharacters(6);
}

/** A session's code as a whole number from 1, another for every code: for formats that number their sessions. */
export function numberOfCode(code: string): number {
  const digits = [...code].map((character) => SPEAKABLE.indexOf(character));
  if (digits.includes(-1)) return SPEAKABLE.length ** 6 + Number.parseInt(code, 36) + 1;
  return digits.reduce((number, digit) => number * SPEAKABLE.length + digit, 0) + 1;
}

/** Twenty-six characters (130 bits) for the QR code of a confirmation or a badge: says nothing about its bearer. */
export function newBadgeCode(): string {
  return randomCharacters(26);
}

/** Whether a text could be such a code, also as a scanner or a tired hand types it. Confirmations of earlier days have twenty characters. */
export function asBadgeCode(text: string): string | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  return /^[2-9A-HJ-NP-Z]{20,26}$/.test(code) ? code : undefined;
}

function randomCharacters(length: number): string {
  return Array.from({ length }, () => SPEAKABLE[randomInt(SPEAKABLE.length)]).join('');
}
