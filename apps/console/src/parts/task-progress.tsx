/** How far long work is; a bar without an end while nobody knows how much there is. */
export function TaskProgress({ label, done, total }: { label: string; done: number; total: number | null }) {
  if (total === null) return <progress aria-label={label} />;
  return <progress max={Math.max(total, 1)} value={Math.min(done, total)} aria-label={label} />;
}
