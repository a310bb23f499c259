import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ConfigurationFault } from '@app/config';
import type { BytesBeside } from './bytes-beside.js';
import type { CopyTail } from './copy-format.js';

/** Puts the files of a copy where they belong, one after the other as its lines come. */
export class CopiedBytes {
  private readonly sums = new Map<string, string>();
  private readonly added: string[] = [];
  private current?: { id: string; pipe: PassThrough; written: Promise<void>; hash: ReturnType<typeof createHash> };

  constructor(private readonly beside: BytesBeside | undefined) {}

  async begin(id: string): Promise<void> {
    await this.end();
    if (!this.beside) throw new ConfigurationFault('the copy holds files, and no place for them was named');
    const there = await this.beside.open(id);
    if (there) for await (const _ of there) break; // the same bytes: they never change
    const pipe = new PassThrough();
    if (there) pipe.resume();
    else this.added.push(id);
    const written = there ? Promise.resolve() : this.beside.put(id, pipe);
    written.catch(() => undefined);
    this.current = { id, pipe, written, hash: createHash('sha256') };
  }

  async add(base64: string): Promise<void> {
    const { pipe, written, hash } = this.current!;
    const bytes = Buffer.from(base64, 'base64');
    hash.update(bytes);
    if (!pipe.write(bytes)) await Promise.race([once(pipe, 'drain'), written]);
  }

  async end(): Promise<void> {
    if (!this.current) return;
    const { id, pipe, written, hash } = this.current;
    this.current = undefined;
    pipe.end();
    await written;
    this.sums.set(id, hash.digest('hex'));
  }

  mustBeEqual({ files }: CopyTail): void {
    const isWhole = files.length === this.sums.size && files.every(({ id, sha256 }) => this.sums.get(id) === sha256);
    if (!isWhole) throw new ConfigurationFault('the copy is damaged: its files are not those that were written');
  }

  /** After a restore that failed: what it brought goes, what lay there before stays. */
  async takeBack(): Promise<void> {
    this.current?.pipe.destroy();
    for (const id of this.added) await this.beside!.remove(id);
  }
}
