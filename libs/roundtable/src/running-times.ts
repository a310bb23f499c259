/** When somebody has the floor. Instants to the second. */
export interface Turn {
  startsAt: Date;
  endsAt: Date;
  /** Whether the turn is over by the end of the session. */
  fits: boolean;
}

/** The list against the length of its session, in minutes. */
export interface TimeNeeded {
  speakers: number;
  minutes: number;
  available: number;
  /** How many, counted from the top, are done by the end. */
  fitting: number;
}

export interface SessionTime {
  startsAt: Date;
  endsAt: Date;
}

const MINUTE = 60_000;

/** One turn after the other from the start of the session, without pauses. `minutes` may have one decimal. */
export function turnsOf(minutes: number[], session: SessionTime): Turn[] {
  let from = session.startsAt.getTime();
  return minutes.map((some) => {
    const startsAt = new Date(from);
    from += Math.round(some * MINUTE);
    return { startsAt, endsAt: new Date(from), fits: from <= session.endsAt.getTime() };
  });
}

/** What the whole list takes, what the session has, and how far down the list that reaches. */
export function timeNeeded(minutes: number[], session: SessionTime): TimeNeeded {
  const fitting = turnsOf(minutes, session).filter(({ fits }) => fits).length;
  return {
    speakers: minutes.length,
    minutes: inMinutes(minutes.reduce((sum, some) => sum + Math.round(some * MINUTE), 0)),
    available: inMinutes(session.endsAt.getTime() - session.startsAt.getTime()),
    fitting,
  };
}

function inMinutes(milliseconds: number): number {
  return Math.round((milliseconds / MINUTE) * 10) / 10;
}
