/** Whether the text is a day of the calendar as `YYYY-MM-DD`: 2027-02-30 is none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether it is a zone of the IANA data base by its name; an offset like `+02:00` knows no summer time and is none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in `zone` show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). An hour that comes twice means its first
 * coming; one that is left out in spring is read as if the clocks had not been put forward yet (02:30 becomes 03:30).
 */
export function instantIn(zone: string, day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const before = asIfUtc - offsetAt(asIfUtc - 86_400_000, zone);
  const after = asIfUtc - offsetAt(asIfUtc + 86_400_000, zone);
  const fitting = [before, after].filter((instant) => instant + offsetAt(instant, zone) === asIfUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before);
}

/** An instant as clocks in `zone` show it, to the second, with their offset then: `2027-07-05T09:30:00+02:00`. */
export function clockTimeIn(zone: string, instant: Date): string {
  const ahead = offsetAt(instant.getTime(), zone);
  const minutes = Math.abs(Math.round(ahead / 60_000));
  const offset = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${new Date(instant.getTime() + ahead).toISOString().slice(0, 19)}${ahead < 0 ? '-' : '+'}${offset}`;
}

/** The day that comes `days` after `day`, both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two days, 0 for the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)!.value);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    clock = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone: zone,
      year: 'numeric',
      hourCycle: 'h23',
      ...digits,
    });
    clocks.set(zone, clock);
  }
  return clock;
}
