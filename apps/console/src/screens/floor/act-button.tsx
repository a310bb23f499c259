import type { ReactNode } from 'react';

/** A button with the key that does the same. */
export function ActButton({
  kbd,
  isMain,
  isBad,
  act,
  children,
}: {
  kbd: string;
  isMain?: boolean;
  isBad?: boolean;
  act(): void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={isMain ? 'btn' : isBad ? 'btn bad' : 'btn alt'}
      aria-keyshortcuts={kbd}
      onClick={act}
    >
      {children} <kbd aria-hidden="true">{kbd}</kbd>
    </button>
  );
}
