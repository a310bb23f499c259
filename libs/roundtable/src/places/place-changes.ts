/** What somebody was told of their place, or would be told now. */
export interface ToldPlace {
  requestId: string;
  /** From 1. */
  place: number;
  minutes: number;
  /** Null while the session has no time. */
  startsAt: Date | null;
  /** Whether the list was final. */
  isFinal: boolean;
}

/** Without `was`: told for the first time. Without `is`: no longer on a list that is given out. */
export interface PlaceChange {
  requestId: string;
  was?: ToldPlace;
  is?: ToldPlace;
}

/** Who has to be told, in the order of the list, then those who left it. What is as it was told is left out. */
export function placeChanges(told: readonly ToldPlace[], standing: readonly ToldPlace[]): PlaceChange[] {
  const before = new Map(told.map((place) => [place.requestId, place]));
  const after = new Set(standing.map(({ requestId }) => requestId));
  const here = standing.flatMap((is): PlaceChange[] => {
    const was = before.get(is.requestId);
    return was && isSame(was, is) ? [] : [{ requestId: is.requestId, was, is }];
  });
  const gone = told
    .filter(({ requestId }) => !after.has(requestId))
    .toSorted((a, b) => a.place - b.place)
    .map((was): PlaceChange => ({ requestId: was.requestId, was }));
  return [...here, ...gone];
}

function isSame(was: ToldPlace, is: ToldPlace): boolean {
  return (
    was.place === is.place &&
    was.minutes === is.minutes &&
    was.isFinal === is.isFinal &&
    was.startsAt?.getTime() === is.startsAt?.getTime()
  );
}
