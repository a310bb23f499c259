import { useEffect, useState } from 'react';
import { filterOf, queueOf, type RegistrationPage, type RegistrationSearch } from '../registrations-question';

/** Which registrations a decision on many is about: ticked ones, or all that the filter finds. */
export interface Chosen {
  count: number;
  /** How many the filter finds. */
  found: number;
  isAll: boolean;
  has(id: string): boolean;
  toggle(id: string): void;
  tickAll(ids: string[], isTicked: boolean): void;
  chooseAll(): void;
  clear(): void;
  /** In the API's words. */
  selection(): { ids: string[] } | { filter: ReturnType<typeof filterOf> };
}

/** Another filter is another list: then nothing is chosen any more. */
export function useChosen(search: RegistrationSearch, counts: RegistrationPage['queues'] | undefined): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const filter = filterOf(search);
  const clear = () => {
    setIds(new Set());
    setAll(false);
  };
  useEffect(clear, [JSON.stringify(filter)]);
  const found = counts?.[queueOf(search)] ?? 0;
  const tickAll = (some: string[], isTicked: boolean) => {
    setAll(false);
    setIds((known) => new Set(isTicked ? [...known, ...some] : [...known].filter((id) => !some.includes(id))));
  };
  return {
    count: isAll ? found : ids.size,
    found,
    isAll,
    has: (id) => isAll || ids.has(id),
    toggle: (id) => tickAll([id], !ids.has(id)),
    tickAll,
    chooseAll: () => setAll(true),
    clear,
    selection: () => (isAll ? { filter } : { ids: [...ids] }),
  };
}
