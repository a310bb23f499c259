/** How our own files name themselves; an import takes their texts as plain text, not as HTML. */
export const GENERATOR = { name: 'wsis-forum-platform', version: '1' };

/** `01:30`, hours as many as there are. */
export function asHours(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Steps in which grids of other programs are drawn; times themselves are to the minute. */
export const TIMESLOT = '00:05';
