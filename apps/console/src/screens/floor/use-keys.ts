import { useEffect, useRef } from 'react';

/** Keys that act while nothing is typed or pressed: a field keeps its letters, a button its blank. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, dialog')) return;
      if (event.key === ' ' && target.closest('button, a, summary')) return;
      const act = now.current[event.key === ' ' ? 'Space' : event.key.toUpperCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
