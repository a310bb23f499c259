import { type FileHandle, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { makeFolder } from '@app/config';
import type { BytePlace } from './byte-place.js';
import { FileUnknown } from './files.errors.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FOR_US_ONLY = 0o600;

/** A folder: `<folder>/ab/abcdef01-…`, so that no folder of it grows beyond what people can list. */
export class FolderPlace implements BytePlace {
  constructor(private readonly folder: string) {}

  async put(id: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const { folder, file, part } = this.pathsOf(id);
    makeFolder(folder);
    try {
      await withHandle(await open(part, 'wx', FOR_US_ONLY), async (handle) => {
        await writeFile(handle, source);
        await handle.sync();
      });
      await rename(part, file);
    } catch (fault) {
      await rm(part, { force: true }).catch(() => undefined);
      throw fault;
    }
    await withHandle(await open(folder, 'r'), (handle) => handle.sync()); // the name lasts, too
  }

  async open(id: string): Promise<Readable> {
    try {
      return (await open(this.pathsOf(id).file, 'r')).createReadStream();
    } catch (fault) {
      throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new FileUnknown() : fault;
    }
  }

  async remove(id: string): Promise<void> {
    const { file, part } = this.pathsOf(id);
    for (const path of [part, file]) await rm(path, { force: true }).catch(mustBeNothingThere);
  }

  async *ids(): AsyncGenerator<string> {
    for (const folder of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of await namesIn(join(this.folder, folder))) if (ID.test(name)) yield name;
    }
  }

  private pathsOf(id: string): { folder: string; file: string; part: string } {
    if (!ID.test(id)) throw new FileUnknown(); // never a path that somebody wrote
    const folder = join(this.folder, id.slice(0, 2));
    const file = join(folder, id);
    return { folder, file, part: `${file}.part` };
  }
}

async function withHandle<T>(handle: FileHandle, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

function mustBeNothingThere(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'ENOTDIR') throw fault;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}
