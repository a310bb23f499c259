import type { FastifyRequest } from 'fastify';

/** What tells whether a reader has an answer already. `tag` without quotes. */
export interface Validators {
  tag: string;
  lastModified?: Date;
}

/**
 * Whether the reader has these very bytes (RFC 9110 §13.2.2): If-None-Match counts, If-Modified-Since only without it. The tags
 * of one answer differ by encoding (`…-br`); having it in any encoding is having it.
 */
export function hasItAlready(request: Pick<FastifyRequest, 'headers'>, { tag, lastModified }: Validators): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.trim() === '*' || tagsIn(known).includes(tag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  if (Number.isNaN(since) || !lastModified) return false;
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

function tagsIn(header: string): string[] {
  return [...header.matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag]) => tag.replace(/-(?:br|gzip)$/, ''));
}
