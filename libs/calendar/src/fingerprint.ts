import { createHash } from 'node:crypto';

/** 132 bits of SHA-256 over a value as JSON, whatever the order of its keys: PostgreSQL's jsonb does not keep it. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(inOneOrder(value)).digest('base64url').slice(0, 22);
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
