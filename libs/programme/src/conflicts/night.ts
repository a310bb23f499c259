import type { Stretch } from './conflict.js';

/** On the clock of whoever takes part from afar. */
const NIGHT = { from: 23 * 60, to: 7 * 60 };
const DAY = 24 * 60;
const HOUR_MS = 3_600_000;

/** How many minutes of a stretch lie between 23 and 7 on that zone's clock. */
export function minutesAtNight({ from, to }: Stretch, zone: string): number {
  const minutes = (to.getTime() - from.getTime()) / 60_000;
  const start = minuteOfDay(from, zone);
  let night = 0;
  for (let day = -DAY; day <= DAY * (1 + Math.floor(minutes / DAY)); day += DAY) {
    night += inCommon(start, start + minutes, day + NIGHT.from, day + DAY + NIGHT.to);
  }
  return night;
}

const inCommon = (from: number, to: number, start: number, end: number) =>
  Math.max(0, Math.min(to, end) - Math.max(from, start));

/** Zones change their distance from UTC on whole hours at most, so it is asked once an hour: asking costs more than everything else. */
const offsets = new Map<string, number>();

function minuteOfDay(instant: Date, zone: string): number {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  const key = `${zone} ${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size > 20_000) offsets.clear();
    offset = shownMinutes(new Date(hour * HOUR_MS), zone) - (hour % 24) * 60;
    offsets.set(key, offset);
  }
  const utc = (instant.getTime() / 60_000) % DAY;
  return (((utc + offset) % DAY) + DAY) % DAY;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function shownMinutes(instant: Date, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  const [hours, minutes] = clock.format(instant).split(':').map(Number);
  return hours * 60 + minutes;
}

/** The zones of a country, as the runtime's own data name them; none for a code that it does not know. */
export function zonesOfCountry(country: string | null): string[] {
  if (country === null) return [];
  let zones = known.get(country);
  if (!zones) {
    const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & {
      timeZones?: string[];
      getTimeZones?(): string[] | undefined;
    };
    zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    known.set(country, zones);
  }
  return zones;
}

const known = new Map<string, string[]>();
