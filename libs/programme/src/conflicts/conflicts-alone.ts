import { alone, type Conflict } from './conflict.js';
import { balanceOf } from './panel-balance.js';
import { peopleFit } from './people-fit.js';
import type { Picture, PictureSession } from './picture.js';
import { roomFit } from './room-fit.js';
import { common, minutesBetween, minutesOutside } from './stretch.js';

/** What is wrong with one session where and when it stands, whatever else takes place. */
export function conflictsAlone(session: PictureSession, picture: Picture): Conflict[] {
  return [
    ...outsideDays(session, picture),
    ...overBreaks(session, picture),
    ...roomFit(session, picture),
    ...peopleFit(session, picture),
    ...balanceOf(session, picture),
  ];
}

function outsideDays(session: PictureSession, { days }: Picture): Conflict[] {
  const minutes = minutesOutside({ from: session.startsAt, to: session.endsAt }, [days]);
  if (minutes === 0) return [];
  const { startsOn, endsOn } = days;
  return [alone('outside-edition-days', session, { days: { startsOn, endsOn }, minutes })];
}

function overBreaks(session: PictureSession, { breaks }: Picture): Conflict[] {
  return breaks.flatMap(({ names, from, to }) => {
    const part = common({ from: session.startsAt, to: session.endsAt }, { from, to });
    if (!part) return [];
    const minutes = minutesBetween(part.from, part.to);
    return [alone('over-break', session, { names: [names], taken: { from, to }, minutes })];
  });
}
