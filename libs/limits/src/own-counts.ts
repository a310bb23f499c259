import type { Limit } from './limit.js';
import { TooManyTries } from './limits.errors.js';

/** More than this many at a time would be an attack on our memory; then the oldest are forgotten. */
const MOST_KEPT = 50_000;

/**
 * Counts in this process alone, for paths so hot that a statement more would be felt. N processes together let N times as many pass.
 */
export class OwnCounts {
  private readonly counts = new Map<string, { used: number; endsAt: number }>();

  constructor(private readonly limit: Limit) {}

  /** One more by `who`. Refuses `limits.too-many` beyond the limit. */
  take(who: string, now: Date): void {
    const known = this.counts.get(who);
    const count = known && known.endsAt > now.getTime() ? known : this.begin(who, now);
    count.used += 1;
    if (count.used > this.limit.most) throw new TooManyTries(new Date(count.endsAt), now);
  }

  private begin(who: string, now: Date): { used: number; endsAt: number } {
    this.counts.delete(who);
    if (this.counts.size >= MOST_KEPT) this.counts.delete(this.counts.keys().next().value!);
    const count = { used: 0, endsAt: now.getTime() + this.limit.minutes * 60_000 };
    this.counts.set(who, count);
    return count;
  }
}
