import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { TASK_STATES } from '@app/tasks';
import { DeskFilterQuery } from '../registration/desk.views.js';

const Count = z.number().int();

export const ListBody = z.strictObject({
  /** As on the desk; nothing in it: everybody. */
  filter: DeskFilterQuery,
  /** Of headings and names. */
  language: z.enum(LANGUAGES),
});
export type ListBody = z.infer<typeof ListBody>;

export const ListView = z.object({
  id: z.string(),
  state: z.enum(TASK_STATES),
  /** Rows so far, of `total`; null until it has begun. */
  done: Count,
  total: Count.nullable(),
  language: z.enum(LANGUAGES),
  askedAt: z.date(),
  endedAt: z.date().nullable(),
  /** From then on it is not there. */
  expiresAt: z.date(),
  /** Of the file; null while it is not ready. */
  bytes: Count.nullable(),
});
export type ListView = z.infer<typeof ListView>;

export const ListsView = z.object({ lists: z.array(ListView) });
export type ListsView = z.infer<typeof ListsView>;
