import type { Board, BoardChange, BoardSession } from './board-question';

export type Wish = Omit<BoardChange, 'version'>;

/** One thing that was done, and how it is taken back. */
export interface Step {
  forth: Wish[];
  back: Wish[];
}

/** What puts these sessions back where and as they are now. */
export function backFrom(changes: readonly Wish[], sessions: readonly BoardSession[]): Wish[] {
  return changes.flatMap((change) => {
    const session = sessions.find(({ code }) => code === change.code);
    if (!session) return [];
    return [
      {
        code: change.code,
        ...(change.place !== undefined && { place: placeOf(session) }),
        ...(change.typeCode !== undefined && { typeCode: session.typeCode }),
        ...(change.actionLines !== undefined && { actionLines: session.actionLines }),
      },
    ];
  });
}

export function placeOf({ room, startsAt, endsAt }: BoardSession): BoardChange['place'] {
  return startsAt && endsAt ? { room, startsAt, endsAt } : null;
}

/** On the versions that are on the screen: whoever was faster is not overwritten. */
export function withVersions(changes: readonly Wish[], sessions: readonly BoardSession[]): BoardChange[] {
  const versions = new Map(sessions.map(({ code, version }) => [code, version]));
  return changes.map((change) => ({ ...change, version: versions.get(change.code) ?? 0 }));
}

/** What the board looks like before the API has answered. */
export function applied(board: Board, changes: readonly Wish[]): Board {
  const wanted = new Map(changes.map((change) => [change.code, change]));
  return { ...board, sessions: board.sessions.map((session) => withChange(session, wanted.get(session.code))) };
}

function withChange(session: BoardSession, change?: Wish): BoardSession {
  if (!change) return session;
  const { place, typeCode = session.typeCode, actionLines = session.actionLines } = change;
  const placed = place === undefined ? {} : (place ?? { room: null, startsAt: null, endsAt: null });
  return { ...session, typeCode, actionLines, ...placed };
}
