import { Refusal } from './refusal.js';

/** A "no" for several reasons at once, the first of them being its own; each names its field. */
export class SeveralRefusals extends Refusal {
  constructor(readonly each: readonly [Refusal, ...Refusal[]]) {
    const [{ kind, code, field, values }] = each;
    super(kind, code, field, values);
  }
}
