import type { ReactNode } from 'react';
import { State, type StateShape } from '../../parts/state';

interface TaskCardProps {
  title: string;
  shape: StateShape;
  /** One sentence: how many, since when, by when. */
  state: ReactNode;
  children?: ReactNode;
  /** The way to it. */
  link?: ReactNode;
}

/** One thing that waits, or the good news that nothing does. */
export function TaskCard({ title, shape, state, children, link }: TaskCardProps) {
  return (
    <section className="card stack tight">
      <h2>{title}</h2>
      <p>
        <State shape={shape}>{state}</State>
      </p>
      {children}
      {link && <p>{link}</p>}
    </section>
  );
}
