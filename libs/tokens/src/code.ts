import { randomInt } from 'node:crypto';

const SPEAKABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Six characters `[0-9A-Z]` without 0/O and 1/I, for a session; the caller retries when it is taken. */
export function newSessionCode(): string {
  return randomCharacters(6);
}

/** Twenty characters (100 bits) for the QR code of a badge: says nothing about its bearer. */
export function newBadgeCode(): string {
  return randomCharacters(20);
}

function randomCharacters(length: number): string {
  return Array.from({ length }, () => SPEAKABLE[randomInt(SPEAKABLE.length)]).join('');
}
