import { Refusal } from '@app/refusals';

/** One substitute at a time: the one who was named is decided on first, or taken back. */
export class SubstituteNamedAlready extends Refusal {
  constructor() {
    super('conflict', 'speakers.substitute-named-already');
  }
}

/** There is none of that id, or it was decided on already. */
export class NoSuchSubstitute extends Refusal {
  constructor() {
    super('not-found', 'speakers.substitute-unknown');
  }
}

/** A substitute is invited by letter, so there is none without an address. */
export class SubstituteNeedsAddress extends Refusal {
  constructor() {
    super('invalid', 'speakers.substitute-needs-address', 'email');
  }
}

/** Nobody speaks in their own place, and whoever has a place in the same role cannot take a second one. */
export class SubstituteOnPanel extends Refusal {
  constructor() {
    super('conflict', 'speakers.substitute-on-panel', 'email');
  }
}

/** The programme team answers why. */
export class RefusalNeedsReason extends Refusal {
  constructor() {
    super('invalid', 'speakers.decision-reason-missing', 'reason');
  }
}

/** Somebody else set other rules since they were read. */
export class RulesChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'speakers.rules-changed-meanwhile');
  }
}
