import { z } from 'zod';
import { type Call, CALL_KINDS, callState, type LateCode } from '@app/consultation';
import { FormDefinition } from '@app/forms';
import { InLanguages } from '../edition/in-languages.schema.js';

const Instant = z.iso.datetime({ offset: true });
const Count = z.number().int();

export const Kind = z.enum(CALL_KINDS);

export const CallView = z.object({
  kind: Kind,
  names: InLanguages,
  intro: InLanguages,
  opensAt: Instant,
  /** Exclusive. */
  closesAt: Instant,
  answersBy: Instant,
  state: z.enum(['soon', 'open', 'closed']),
  version: Count,
});
export type CallView = z.infer<typeof CallView>;
export const CallsView = z.object({ calls: z.array(CallView) });
export type CallsView = z.infer<typeof CallsView>;

const Dates = { opensAt: Instant, closesAt: Instant, answersBy: Instant };
/** Without words of its own a call takes the usual ones in six languages. */
export const NewCallBody = z.strictObject({
  kind: Kind,
  ...Dates,
  names: InLanguages.optional(),
  intro: InLanguages.optional(),
});
export type NewCallBody = z.infer<typeof NewCallBody>;
export const CallBody = NewCallBody.omit({ kind: true }).partial();
export type CallBody = z.infer<typeof CallBody>;

export const CallFormView = z.object({ version: Count, definition: FormDefinition });
export type CallFormView = z.infer<typeof CallFormView>;

export const CallFormVersionsView = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      madeAt: z.date(),
      madeBy: z.string(),
      /** How many hold answers to it, drafts and withdrawn ones among them. */
      submissions: z.number().int(),
    }),
  ),
});
export type CallFormVersionsView = z.infer<typeof CallFormVersionsView>;

export const LateCodeView = z.object({
  id: z.string(),
  label: z.string(),
  uses: Count,
  used: Count,
  expiresAt: Instant,
  createdAt: Instant,
  createdBy: z.string(),
  revokedAt: Instant.nullable(),
});
export const LateCodesView = z.object({ codes: z.array(LateCodeView) });
export type LateCodesView = z.infer<typeof LateCodesView>;
export const LateCodeBody = z.strictObject({
  label: z.string().trim().min(1).max(200),
  uses: Count.min(1).max(100),
  expiresAt: Instant,
});
export type LateCodeBody = z.infer<typeof LateCodeBody>;
/** The code is shown this once. */
export const NewLateCodeView = z.object({ id: z.string(), code: z.string() });
export type NewLateCodeView = z.infer<typeof NewLateCodeView>;

export function callView({ id: _, editionId: __, ...call }: Call, now: Date): CallView {
  const { opensAt, closesAt, answersBy } = call;
  return {
    ...call,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    answersBy: answersBy.toISOString(),
    state: callState(call, now),
  };
}

export function lateCodeView({ expiresAt, createdAt, revokedAt, ...code }: LateCode): z.infer<typeof LateCodeView> {
  return {
    ...code,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Instants of a body as the room takes them; what was left out stays out. */
export function datesOf<Body extends Partial<Record<keyof typeof Dates, string>>>(body: Body) {
  const dates = (Object.keys(Dates) as Array<keyof typeof Dates>).filter((name) => body[name] !== undefined);
  return Object.fromEntries(dates.map((name) => [name, new Date(body[name]!)])) as {
    [Name in keyof typeof Dates & keyof Body]: Date;
  };
}
