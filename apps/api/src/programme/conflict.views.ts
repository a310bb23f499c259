import { z } from 'zod';
import type { Language } from '@app/i18n';
import {
  CONFLICT_KINDS,
  conflictSentence,
  SEVERITIES,
  type ConflictKind,
  type ConflictRules,
  type JudgedConflict,
} from '@app/programme';

const Kind = z.enum(CONFLICT_KINDS as [ConflictKind, ...ConflictKind[]]);

/** A conflict as facts, and as sentences in the language asked for. */
export const ConflictView = z.object({
  kind: Kind,
  /** `error` holds a release up until it is solved or accepted. */
  severity: z.enum(SEVERITIES),
  /** Names the conflict while its facts stay the same; accepting takes it. */
  fingerprint: z.string(),
  /** Who let it be, and why. */
  accepted: z.object({ reason: z.string(), acceptedBy: z.string(), acceptedAt: z.date() }).optional(),
  /** Who, where, when, by how much. */
  what: z.string(),
  /** What to do about it. */
  next: z.string(),
  /** Codes of the one or two sessions. */
  sessions: z.array(z.string()),
  room: z.string().optional(),
  /** Everybody whom it is about. */
  personIds: z.array(z.string()),
  /** The time that both claim, or the session's own. */
  from: z.date(),
  to: z.date(),
  minutes: z.number().optional(),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const ConflictList = z.object({ conflicts: z.array(ConflictView) });
export type ConflictList = z.infer<typeof ConflictList>;

/** `timeZone` is the edition's. */
export function viewConflict(conflict: JudgedConflict, language: Language, timeZone: string): ConflictView {
  const { kind, severity, fingerprint, accepted, sessions, room, person, people, from, to, minutes } = conflict;
  return {
    kind,
    severity,
    fingerprint,
    from,
    to,
    ...(accepted && { accepted }),
    ...conflictSentence(conflict, language, timeZone),
    sessions: sessions.map(({ code }) => code),
    ...(room && { room: room.code }),
    personIds: [...(person ? [person] : []), ...(people ?? [])].map(({ id }) => id),
    ...(minutes !== undefined && { minutes }),
  };
}

const Count = z.number({ error: 'programme:refusals.balance-not-a-number' });

export const ConflictRulesBody = z.strictObject({
  severities: z.record(Kind, z.enum(SEVERITIES)),
  /** 0 asks nothing. */
  balance: z.strictObject({
    fromPanellists: Count,
    leastShareOfGender: Count,
    leastRegions: Count,
    leastStakeholderTypes: Count,
  }),
});
export type ConflictRulesBody = z.infer<typeof ConflictRulesBody>;

export const ConflictRulesView = z.object({
  severities: z.record(Kind, z.enum(SEVERITIES)),
  balance: z.object({
    fromPanellists: z.number(),
    leastShareOfGender: z.number(),
    leastRegions: z.number(),
    leastStakeholderTypes: z.number(),
  }),
  version: z.number().int(),
}) satisfies z.ZodType<ConflictRules>;
export type ConflictRulesView = z.infer<typeof ConflictRulesView>;

export const AcceptanceBody = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  reason: z.string().max(10_000),
});
export type AcceptanceBody = z.infer<typeof AcceptanceBody>;
