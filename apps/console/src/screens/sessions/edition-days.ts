import { parseDate } from '@internationalized/date';

/** Every day of an edition, `YYYY-MM-DD`. */
export function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const days: string[] = [];
  for (let day = parseDate(startsOn); day.toString() <= endsOn; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
}
