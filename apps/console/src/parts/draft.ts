import { useEffect, useState } from 'react';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export interface TheirChange<T> {
  field: keyof T;
  was: unknown;
  is: unknown;
}

export interface Draft<T extends object> {
  /** What was read; its version is what a change is made on. */
  base: T;
  /** What the form shows: the record with what was typed over it. */
  values: T;
  set<K extends keyof T>(field: K, value: T[K]): void;
  /** Only what differs from the record. */
  changes: Partial<T>;
  isDirty: boolean;
  /** What somebody else changed under our hands; shown until saved. */
  theirs: Array<TheirChange<T>>;
  /** Takes the record as it is now; nothing is typed any more. */
  settle(record: T): void;
  /** Takes the other's record and keeps what was typed. */
  rebase(record: T): void;
  discard(): void;
}

/**
 * What somebody types over a record that others may change too. A newer record from the API is taken over; when it differs in what is
 * being typed, both are kept and the difference is told.
 */
export function useDraft<T extends object>(record: T): Draft<T> {
  const [base, setBase] = useState(record);
  const [typed, setTyped] = useState<Partial<T>>({});
  const [theirs, setTheirs] = useState<Array<TheirChange<T>>>([]);
  const changes = differing(typed, base);
  const isDirty = Object.keys(changes).length > 0;

  useEffect(() => {
    if (same(record, base) || isOlder(record, base)) return;
    const underOurHands = changesBetween(base, record).filter(({ field }) => field in changes);
    if (underOurHands.length > 0) setTheirs(underOurHands);
    setBase(record);
    // Only a new record is news; what is typed meanwhile does not ask again.
  }, [record]);

  return {
    base,
    values: { ...base, ...typed },
    set: (field, value) => setTyped((known) => ({ ...known, [field]: value })),
    changes,
    isDirty,
    theirs,
    settle: (fresh) => {
      setBase(fresh);
      setTyped({});
      setTheirs([]);
    },
    rebase: (fresh) => {
      setTheirs(changesBetween(base, fresh));
      setBase(fresh);
    },
    discard: () => {
      setTyped({});
      setTheirs([]);
    },
  };
}

/** An answer that was on its way while a newer one came in by a save. */
function isOlder(one: object, other: object): boolean {
  const [first, second] = [one, other].map((record) => (record as { version?: number }).version ?? 0);
  return first < second;
}

function differing<T extends object>(typed: Partial<T>, base: T): Partial<T> {
  const fields = (Object.keys(typed) as Array<keyof T>).filter((field) => !same(typed[field], base[field]));
  return Object.fromEntries(fields.map((field) => [field, typed[field]])) as Partial<T>;
}

export function changesBetween<T extends object>(before: T, after: T): Array<TheirChange<T>> {
  return (Object.keys(after) as Array<keyof T>)
    .filter((field) => field !== 'version' && !same(before[field], after[field]))
    .map((field) => ({ field, was: before[field], is: after[field] }));
}
