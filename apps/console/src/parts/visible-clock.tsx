interface VisibleClockProps {
  /** How many cells. */
  cells: number;
  /** Which one is now; all before it are used. */
  now: number;
  /** The same in words, for readers of the screen. */
  words: string;
}

/** Days left, drawn: used, now, to come. */
export function VisibleClock({ cells, now, words }: VisibleClockProps) {
  return (
    <>
      <span className="clk" aria-hidden="true">
        {Array.from({ length: cells }, (_, place) => (
          <i key={place} className={place < now ? 'u' : place === now ? 'n' : undefined} />
        ))}
      </span>
      <span className="vh">{words}</span>
    </>
  );
}
