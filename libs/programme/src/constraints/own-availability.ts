import type { Transaction } from '@app/database';
import { clockTimeIn, daysAfter, daysBetween, type Edition, instantIn } from '@app/edition';
import type { Actor } from '@app/identity';
import { WindowUnusable } from '../programme.errors.js';
import {
  type PersonConstraint,
  type PersonWindow,
  readPersonConstraints,
  setPersonConstraint,
} from './person-constraints.js';

/** From when until when somebody can on one day, as clocks of the edition show it; both empty: not said. */
export interface HoursOfDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  from: string;
  to: string;
}

type Planned = Pick<Edition, 'startsOn' | 'endsOn' | 'timeZone'>;

/** What one person said of their own time, for a form with a line per day. */
export interface OwnAvailability {
  /** Every day of the edition, some twice where two stretches were told. */
  hours: HoursOfDay[];
  /** What the programme team noted across days; the form leaves it alone. */
  beside: PersonWindow[];
  version: number;
}

/** Reads what binds a person as lines of a form. */
export async function readOwnAvailability(
  reader: Pick<Transaction, 'query'>,
  edition: Planned & Pick<Edition, 'id'>,
  personId: string,
): Promise<OwnAvailability> {
  const [{ windows, version }] = await readPersonConstraints(reader as Transaction, edition.id, personId);
  const available = windows.filter(({ kind }) => kind === 'available');
  const days = daysOf(edition);
  const lines = available.filter((window) => isOnOneDay(window, edition)).map((window) => lineOf(window, edition));
  return {
    hours: days.flatMap((day) => {
      const told = lines.filter((line) => line.day === day);
      return told.length > 0 ? told : [{ day, from: '', to: '' }];
    }),
    beside: available.filter((window) => !isOnOneDay(window, edition)),
    version,
  };
}

/**
 * Replaces what somebody said of single days, read as `version`; no hours at all lift it. What the team noted across days, presence
 * at the venue and the zone stay. Refuses what `setPersonConstraint` refuses.
 */
export async function setOwnAvailability(
  tx: Transaction,
  edition: Planned & Pick<Edition, 'id'>,
  personId: string,
  version: number,
  hours: readonly HoursOfDay[],
  by: Actor,
  now: Date,
): Promise<PersonConstraint> {
  const told = windowsOf(hours, edition);
  const [{ windows, timeZone }] = await readPersonConstraints(tx, edition.id, personId);
  const staying = windows.filter((window) => window.kind !== 'available' || !isOnOneDay(window, edition));
  const wanted = { timeZone, windows: [...staying, ...told] };
  return setPersonConstraint(tx, { editionId: edition.id, personId }, version, wanted, by, now);
}

/** Refuses `programme.window-unusable` for half a line, another day, or an end that is not after its start. */
export function windowsOf(hours: readonly HoursOfDay[], edition: Planned): PersonWindow[] {
  const days = daysOf(edition);
  return hours.flatMap(({ day, from, to }, at) => {
    if (from === '' && to === '') return [];
    if (!days.includes(day) || !isTime(from) || !isTime(to) || to <= from) throw new WindowUnusable(at);
    const { timeZone } = edition;
    return [{ kind: 'available', startsAt: instantIn(timeZone, day, from), endsAt: instantIn(timeZone, day, to) }];
  });
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function daysOf({ startsOn, endsOn }: Planned): string[] {
  return Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at) => daysAfter(startsOn, at));
}

function lineOf({ startsAt, endsAt }: PersonWindow, { timeZone }: Planned): HoursOfDay {
  const [start, end] = [clockTimeIn(timeZone, startsAt), clockTimeIn(timeZone, endsAt)];
  return { day: start.slice(0, 10), from: start.slice(11, 16), to: end.slice(11, 16) };
}

function isOnOneDay({ startsAt, endsAt }: PersonWindow, edition: Planned): boolean {
  const [start, end] = [startsAt, endsAt].map((instant) => clockTimeIn(edition.timeZone, instant).slice(0, 10));
  return start === end && daysOf(edition).includes(start);
}
