import type { Readable } from 'node:stream';

/** Where bytes lie under the id of their file. What is written there once never changes. */
export interface BytePlace {
  /** All or nothing: whoever is killed over it leaves nothing under that id. Lasting once it resolves. */
  put(id: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** Refuses `files.unknown` when nothing lies there. */
  open(id: string): Promise<Readable>;
  /** Also what a killed `put` of that id left half-done. Nothing there is no fault. */
  remove(id: string): Promise<void>;
  /** Every id under which something lies, in no order. */
  ids(): AsyncIterable<string>;
}
