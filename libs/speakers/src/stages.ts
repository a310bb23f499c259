import { missingOf } from './missing.js';
import type { PartRow } from './part.queries.js';

/** The way of a part from the letter to the room, in its order. */
export const STAGES = ['answer', 'registration', 'accreditation', 'mode', 'materials', 'delivery'] as const;
export type Stage = (typeof STAGES)[number];

type Staged = Pick<
  PartRow,
  'state' | 'mode' | 'registration' | 'hasHandedIn' | 'delivery' | 'answerBy' | 'isCancelled' | 'endsAt'
>;

/** How far somebody is who accepted: each stage read where it is known, now. Handing in is nobody's duty, so its open stage lacks nothing. */
export function stagesOf(part: Staged): Array<{ stage: Stage; isDone: boolean }> {
  const lacks = new Set(missingOf({ ...part, isCancelled: false, endsAt: null }, new Date(0)).map(({ kind }) => kind));
  const isRegistered = !lacks.has('registration');
  const done: Record<Stage, boolean> = {
    answer: part.state === 'accepted',
    registration: isRegistered,
    accreditation: isRegistered && ['approved', 'attended'].includes(part.registration!.status),
    mode: part.mode !== null,
    materials: part.hasHandedIn,
    delivery: part.delivery === 'spoke',
  };
  return STAGES.map((stage) => ({ stage, isDone: done[stage] }));
}
