import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: `token` goes to the person once, `hash` is what we keep. */
export interface Token {
  token: string;
  hash: Buffer;
}

/** 256 random bits as 43 base64url characters. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** A plain SHA-256 is enough: the token is random, not a password. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
