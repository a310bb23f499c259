import { z } from 'zod';
import { SCOPES } from '../access/scopes.js';

const Scopes = z.array(z.enum(SCOPES as [string, ...string[]]));

/** A token as one finds it again; its secret is kept nowhere. */
export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  /** Name or address of who made it, and whose rights it has a part of. */
  owner: z.string(),
  isMine: z.boolean(),
  createdAt: z.date(),
  expiresAt: z.date(),
  /** To the minute. */
  lastUsedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});

export const ApiTokenList = z.object({
  tokens: z.array(ApiToken),
  /** What one may give to a token oneself. */
  scopes: Scopes,
});
export type ApiTokenList = z.infer<typeof ApiTokenList>;

export const NewToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: Scopes.min(1, { error: 'console:tokens.choose-scopes' }),
  /** A year from now at the latest. */
  expiresAt: z.iso.datetime({ offset: true, error: 'console:tokens.choose-day' }).transform((text) => new Date(text)),
});
export type NewToken = z.infer<typeof NewToken>;

export const MadeToken = z.object({
  id: z.string(),
  /** For `Authorization: Bearer`; shown this once. */
  secret: z.string(),
});
export type MadeToken = z.infer<typeof MadeToken>;
