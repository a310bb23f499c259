import { HttpException } from '@nestjs/common';

/** The ETag of something that two people may edit. */
export function versionTag(version: number): string {
  return `"v${version}"`;
}

/** No If-Match on a write that needs one (RFC 6585 §3). */
export class PreconditionRequired extends HttpException {
  constructor() {
    super('precondition required', 428);
  }
}

/** The version that the editor saw, from If-Match; 428 without it. An unreadable tag counts as version 0 and so as stale. */
export function mustMatch(ifMatch: string | undefined): number {
  if (!ifMatch) throw new PreconditionRequired();
  return Number(/^(?:W\/)?"v(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? 0);
}
