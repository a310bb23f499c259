import { useState } from 'react';

const KEY = 'forum-door-desk';

/** How this desk calls itself; kept in this browser, sent with every check-in. */
export function useThisDesk(): [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(KEY) ?? '');
  return [
    name,
    (next) => {
      setName(next);
      localStorage.setItem(KEY, next.trim());
    },
  ];
}
