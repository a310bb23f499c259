import type { FileOwner } from '@app/files';
import type { Language } from '@app/i18n';
import type { DeskFilter } from '@app/registration';
import type { Task } from '@app/tasks';

/** Which registrations, and in which language's words. */
export interface ListWish {
  filter: DeskFilter;
  language: Language;
}

/** A list that an officer asked for, as a file that the worker makes. */
export interface RegistrationList extends Pick<Task, 'id' | 'state' | 'done' | 'total' | 'askedAt' | 'endedAt'> {
  language: Language;
  expiresAt: Date;
  /** Of the file; null while it is not there. */
  bytes: number | null;
}

/** So long a list can be downloaded: it ages, and it is full of people. */
export const LIST_HOURS = 24;

/** Whose file it is. */
export function ownerOf(id: string): FileOwner {
  return { kind: 'registration-list', id };
}
