import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';
import { wrongShape } from './validation.js';

/** What a form with a file brought: its fields so far, and the file as a stream; undefined where none was chosen. */
export interface Upload {
  fields: Record<string, string>;
  file?: { name: string; source: AsyncIterable<Uint8Array> };
}

const LONGEST_FIELD = 1000;

/** What the reader of parts takes for a file unless it is told otherwise. */
const isFile = (type: string | undefined, name: string | undefined) =>
  type === 'application/octet-stream' || name !== undefined;

/**
 * Reads a form (multipart/form-data) up to its file, of which nothing is read yet; fields must stand before it. Hands it to `work`, and lets what
 * `work` leaves unread flow by, so that whoever still sends gets to read the answer. `most` bytes and one more come through. A field
 * called like what every object has by birth (`constructor`), which the reader of parts drops in silence, is refused by its name.
 */
export async function withUpload<T>(
  request: FastifyRequest,
  most: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const limits = {
    files: 1,
    fields: 8,
    fieldNameSize: 100,
    fieldSize: LONGEST_FIELD,
    headerPairs: 20,
    fileSize: most + 1,
  };
  const dropped: string[] = [];
  const isPartAFile = (field: string | undefined, type: string | undefined, name: string | undefined) => {
    if (field !== undefined && field in Object.prototype) dropped.push(field);
    return isFile(type, name);
  };
  const parts = request.parts({ limits, isPartAFile });
  const fields: Record<string, string> = {};
  for (;;) {
    const { value: part, done } = await nextOf(parts, dropped);
    if (done) return work({ fields });
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      try {
        const source = part.file.iterator({ destroyOnReturn: false });
        return await work({ fields, file: part.filename ? { name: part.filename, source } : undefined });
      } finally {
        letFlowBy(request.raw);
      }
    }
  }
}

async function nextOf<T>(parts: AsyncIterator<T>, dropped: readonly string[]): Promise<IteratorResult<T>> {
  const next = await parts.next().catch((fault: unknown) => ({ fault }));
  if (dropped.length > 0) throw wrongShape([{ code: 'unrecognized_keys', keys: dropped, message: '' }]);
  if ('fault' in next) throw next.fault;
  return next;
}

/** What nobody reads any more must still arrive, or the connection stands still with the answer behind it. */
function letFlowBy(raw: FastifyRequest['raw']): void {
  raw.unpipe();
  raw.resume();
}
