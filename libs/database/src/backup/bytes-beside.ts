import type { Connection } from './tables.js';

/** Bytes that rows name and that lie outside the database; a copy takes them along. What lies under an id never changes. */
export interface BytesBeside {
  /** Every id that the rows of this transaction name, with the SHA-256 that they promise, in hex. */
  named(db: Connection): Promise<Array<{ id: string; sha256: string }>>;
  /** Undefined: nothing lies there any more. */
  open(id: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  put(id: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  remove(id: string): Promise<void>;
  /** Takes out rows whose bytes the copy could not bring. */
  forget(db: Connection, ids: string[]): Promise<void>;
}
