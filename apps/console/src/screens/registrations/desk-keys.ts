import { useEffect, useRef } from 'react';

/**
 * Single letters that act while the focus is inside `box` (WCAG 2.1.4), and never while something is typed, chosen or asked.
 * A letter without an act here goes its way.
 */
export function useDeskKeys(box: React.RefObject<HTMLElement | null>, keys: Record<string, (() => void) | undefined>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const desk = box.current;
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest(
        'input:not([type=checkbox]), textarea, select, dialog, [data-type]',
      );
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    desk?.addEventListener('keydown', press);
    return () => desk?.removeEventListener('keydown', press);
  }, [box]);
}
