import { missingOf } from './missing.js';
import type { PartRow } from './part.queries.js';

/** What an editor looks for among all panels: `decision` is a declined seat that is still on its panel, `substitute` one whose substitute is to be accepted or refused. */
export const WAITING_FOR = ['invitation', 'answer', 'mode', 'registration', 'decision', 'substitute'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** What a seat waits for at `now`; nothing for sessions that are cancelled or over. */
export function waitsFor(part: PartRow, now: Date): WaitingFor[] {
  if (part.isCancelled || (part.endsAt && part.endsAt <= now)) return [];
  if (part.namedSubstitute) return ['substitute'];
  if (part.state === 'suggested' || part.state === 'delegated') return ['invitation'];
  if (part.state === 'declined') return ['decision'];
  return [
    ...new Set(missingOf(part, now).map(({ kind }) => (kind === 'answer' || kind === 'mode' ? kind : 'registration'))),
  ];
}
