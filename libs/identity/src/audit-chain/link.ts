import { createHash } from 'node:crypto';

/** A record as the chain sees it. `forgettable` is null once the person has been erased. */
export interface LinkedRecord {
  lasting: string;
  forgettable: string | null;
}

/** Before the first record. */
export const BEGINNING = Buffer.alloc(32);

/** Stands for what was forgotten before it could be sealed. */
const NOTHING = Buffer.alloc(32);

/** SHA-256 of the part that may be forgotten. */
export function personalHash({ forgettable }: Pick<LinkedRecord, 'forgettable'>): Buffer {
  return forgettable === null ? NOTHING : sha256(forgettable);
}

/** SHA-256 over the previous link, the hash of the personal part and the lasting part: a change of any breaks all that follow. */
export function linkHash(previous: Buffer, personal: Buffer, lasting: string): Buffer {
  return sha256(previous, personal, lasting);
}

function sha256(...parts: Array<Buffer | string>): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
