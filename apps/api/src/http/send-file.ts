import type { FastifyReply } from 'fastify';
import { asAttachment, type FileStore, type StoredFile } from '@app/files';

/** Should a browser open it after all, then as a document that may run, load and send nothing. */
const CONTENT_POLICY = "default-src 'none'; sandbox";

/** A kept file as a download: saved under its name, never shown as a part of this site, never kept by a cache unless told. Refuses `files.away`, `files.unknown`. */
export async function sendFile(
  reply: FastifyReply,
  store: FileStore,
  file: StoredFile,
  cacheControl = 'private, no-store',
): Promise<FastifyReply> {
  const bytes = await store.open(file.id);
  return reply
    .type(file.mediaType)
    .headers({
      'content-length': file.bytes,
      'content-disposition': asAttachment(file.name),
      'content-security-policy': CONTENT_POLICY,
      'cache-control': cacheControl,
    })
    .send(bytes);
}
