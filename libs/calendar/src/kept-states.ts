import type { FeedState } from './feed.queries.js';

/**
 * What this process found out about feeds, for as long as their edition's calendars have the revision that was read before: a feed that is
 * polled by thousands of programs is looked at once per change. Bounded; the oldest go first.
 */
export class KeptStates {
  private readonly states = new Map<string, { revision: string; state: FeedState }>();

  constructor(private readonly most = 20_000) {}

  async find(key: string, revision: string, read: () => Promise<FeedState>): Promise<FeedState> {
    const known = this.states.get(key);
    if (known?.revision === revision) return known.state;
    const state = await read();
    this.states.delete(key);
    this.states.set(key, { revision, state });
    if (this.states.size > this.most) this.states.delete(this.states.keys().next().value!);
    return state;
  }
}
