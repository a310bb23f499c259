import { createHash } from 'node:crypto';
import { FileEmpty, FileKindUnknown, FileTooBig } from './files.errors.js';
import { HEAD_BYTES, type MediaType, recognise } from './media-type.js';

/** What is taken: at most `most` bytes, of one of these kinds by their first bytes; or `as` a type, for what we make ourselves. */
export type Taken = { most: number } & ({ kinds: readonly MediaType[] } | { as: string });

/** Bytes as they pass: counted, summed up, and refused as soon as they are too many or of no kind that is taken. */
export class Measured {
  bytes = 0;
  mediaType?: string;
  private readonly hash = createHash('sha256');

  constructor(private readonly taken: Taken) {}

  /** Refuses `files.empty`, `files.too-big`, `files.kind-unknown`, before a byte of a wrong kind has passed. */
  async *of(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let head: Buffer | undefined = Buffer.alloc(0);
    for await (const chunk of source) {
      this.count(chunk);
      if (!head) yield chunk;
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length < HEAD_BYTES) continue;
        this.mediaType = this.kindOf(head);
        yield head;
        head = undefined;
      }
    }
    if (this.bytes === 0) throw new FileEmpty();
    if (!head) return;
    this.mediaType = this.kindOf(head);
    yield head;
  }

  /** In hex; the end of this measuring. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  private count(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.bytes > this.taken.most) throw new FileTooBig(this.taken.most);
    this.hash.update(chunk);
  }

  private kindOf(head: Buffer): string {
    if ('as' in this.taken) return this.taken.as;
    const kind = recognise(head);
    if (!kind || !this.taken.kinds.includes(kind)) throw new FileKindUnknown();
    return kind;
  }
}
