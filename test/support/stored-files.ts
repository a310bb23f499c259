import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytesAt, type FileOwner, FileStore, keepFile, type StoredFile } from '@app/files';
import { inTransaction } from '@app/database';
import type { DataSource } from 'typeorm';

/** A small PDF, whole, of about `bytes` bytes; every number makes another. */
export function aPdf(bytes = 600, number = 1): Buffer {
  const begin = `%PDF-1.4\n% ${number}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n`;
  const end = 'trailer<</Root 1 0 R>>\n%%EOF\n';
  return Buffer.from(`${begin}%${'.'.repeat(Math.max(0, bytes - begin.length - end.length - 2))}\n${end}`);
}

/** A stream of bytes in pieces, as it comes from a network. */
export async function* inPieces(bytes: Buffer, size = 64 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export interface TestStore {
  store: FileStore;
  folder: string;
  /** Everything that lies in the folder, also what is half-done. */
  lying(): string[];
  keep(owner: FileOwner, bytes?: Buffer, name?: string, now?: Date): Promise<StoredFile>;
  remove(): void;
}

/** A store of files in a folder of its own. */
export function aFileStore(database: DataSource, folder = mkdtempSync(join(tmpdir(), 'forum-files-'))): TestStore {
  const store = new FileStore(database, bytesAt({ filesUrl: pathToFileURL(folder).href, dataDir: folder }));
  return {
    store,
    folder,
    lying: () =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.includes('/')),
    async keep(owner, bytes = aPdf(), name = 'letter.pdf', now = new Date()) {
      const put = await store.put(inPieces(bytes), { most: 20_000_000, kinds: ['application/pdf'] }, now);
      return inTransaction(database, (tx) => keepFile(tx, put, { owner, name }, now));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** All bytes of a stream. */
export async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
