import { SpanBackwards, SpanNotToTheMinute } from './venue.errors.js';

/** A stretch of time, to the minute; the end is exclusive. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Refuses `edition.not-to-the-minute` and `edition.span-backwards`, each with the field that is wrong. */
export function mustBeUsableSpan({ startsAt, endsAt }: Span): void {
  if (startsAt.getTime() % 60_000 !== 0) throw new SpanNotToTheMinute('startsAt');
  if (endsAt.getTime() % 60_000 !== 0) throw new SpanNotToTheMinute('endsAt');
  if (endsAt <= startsAt) throw new SpanBackwards();
}
