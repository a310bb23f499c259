import { dayIn, type Language } from '@app/i18n';

/** Somebody's part in a session, as they were told of it last or as the public sees it now. Kept as JSON; instants are RFC 3339. */
export interface Part {
  code: string;
  title: string;
  /** BCP 47 tag of the title. */
  titleLanguage: string;
  /** The title in the languages into which it was translated and checked. */
  titles: Partial<Record<Language, string>>;
  startsAt: string;
  endsAt: string;
  /** Null for a session that is remote altogether; the same code is the same room, whatever its name. */
  roomCode: string | null;
  room: string | null;
  mode: 'on-site-and-remote' | 'on-site' | 'remote';
  isCancelled: boolean;
  /** Codes of the vocabulary `panel-role` in the order of the panel; `ORGANIZER` last. */
  roles: string[];
}

/** Stands among the roles for whoever looks after the session. */
export const ORGANIZER = 'organizer';

/**
 * What is different for somebody. added, removed: theirs and in the programme, or no longer · left: they are no longer on the panel,
 * but the session takes place · moved: the time.
 */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'left',
  'cancelled',
  'restored',
  'moved',
  'room',
  'mode',
  'renamed',
  'role',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One session that is other for somebody than they were told last. */
export interface PartChange {
  sessionId: string;
  /** Several may be true at once: moved and renamed. */
  kinds: ChangeKind[];
  was?: Part;
  is?: Part;
}

/** A part as it was told last and as it is. `isGone`: the programme holds the session no more. */
export interface KnownPart {
  sessionId: string;
  was: Part | null;
  is: Part | null;
  isGone: boolean;
}

/** Undefined where there is nothing to tell: nothing differs, it is over, or what they never heard of does not take place. */
export function changeOf({ sessionId, was, is, isGone }: KnownPart, now: Date): PartChange | undefined {
  if ([was, is].every((part) => isOver(part, now))) return undefined;
  const kinds = kindsOf(was, is, isGone);
  if (kinds.length === 0) return undefined;
  return { sessionId, kinds, ...(was && { was }), ...(is && { is }) };
}

/** Whether it is about the day that it is now in the edition's zone: before or after the change, and not over. */
export function isToday({ was, is }: PartChange, timeZone: string, now: Date): boolean {
  const today = dayIn(now, timeZone);
  return [was, is].some((part) => part && !isOver(part, now) && dayIn(part.startsAt, timeZone) === today);
}

/** In the order in which they come, by where they are, else by where they were; of one hour by title. */
export function inOrder(changes: PartChange[]): PartChange[] {
  const placeOf = ({ was, is }: PartChange) => `${(is ?? was)!.startsAt} ${(is ?? was)!.title}`;
  return changes.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function kindsOf(was: Part | null, is: Part | null, isGone: boolean): ChangeKind[] {
  if (!was) return is && !is.isCancelled ? ['added'] : [];
  if (!is) return was.isCancelled ? [] : [isGone ? 'removed' : 'left'];
  if (is.isCancelled) return was.isCancelled ? [] : ['cancelled'];
  const found: Array<[ChangeKind, boolean]> = [
    ['restored', was.isCancelled],
    ['moved', was.startsAt !== is.startsAt || was.endsAt !== is.endsAt],
    ['room', was.roomCode !== is.roomCode],
    ['mode', was.mode !== is.mode],
    ['renamed', was.title !== is.title],
    ['role', String([...was.roles].sort()) !== String([...is.roles].sort())],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

function isOver(part: Part | null, now: Date): boolean {
  return !part || Date.parse(part.endsAt) <= now.getTime();
}
