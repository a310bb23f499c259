/** Why something was refused, in the field's terms; the HTTP door turns it into a status. */
export type RefusalKind =
  | 'invalid' // what was sent is not acceptable; `field` names the culprit
  | 'not-found' // there is none, or the person may not know of it
  | 'not-allowed' // known, but not for this person
  | 'conflict' // the state of things forbids it now
  | 'stale' // somebody else changed it meanwhile
  | 'gone' // a link that was used or has expired
  | 'too-many' // a limit was reached; try later
  | 'full' // there is no room left to keep it
  | 'busy'; // an engine that we need is away; try again

/**
 * A "no" of one of our rooms. `code` is stable and reads `<room>.<what>`, e.g. `registration.seats-exhausted`;
 * its sentence stands in that room's catalogue under `refusals.<what>`, filled with `values`.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly field?: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
