import type { Acceptance } from './accepted-conflicts.js';
import type { Severities, Severity } from './conflict-kinds.js';
import type { Conflict } from './conflict.js';
import { fingerprintOf } from './fingerprint.js';

/** A conflict as its editors see it: how much it matters here, and who accepted it. */
export interface JudgedConflict extends Conflict {
  fingerprint: string;
  severity: Severity;
  /** Undefined while nobody has. */
  accepted?: Pick<Acceptance, 'reason' | 'acceptedBy' | 'acceptedAt'>;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2, off: 3 };

/** With severities and acceptances; errors first, then by time. */
export function judge(conflicts: Conflict[], severities: Severities, acceptances: Acceptance[]): JudgedConflict[] {
  const known = new Map(acceptances.map((acceptance) => [acceptance.fingerprint, acceptance]));
  const judged = conflicts.map((conflict): JudgedConflict => {
    const fingerprint = fingerprintOf(conflict);
    const acceptance = known.get(fingerprint);
    const { reason, acceptedBy, acceptedAt } = acceptance ?? {};
    const accepted = acceptance && { reason: reason!, acceptedBy: acceptedBy!, acceptedAt: acceptedAt! };
    return { ...conflict, fingerprint, severity: severities[conflict.kind], ...(accepted && { accepted }) };
  });
  return judged.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** What holds a release up: an error that nobody accepted. */
export function isOpen({ severity, accepted }: JudgedConflict): boolean {
  return severity === 'error' && !accepted;
}
