import { Refusal } from '@app/refusals';

export class NotApproved extends Refusal {
  constructor() {
    super('conflict', 'door.not-approved');
  }
}

/** Registered to take part remotely: has no place on site. */
export class TakesPartRemotely extends Refusal {
  constructor() {
    super('conflict', 'door.remote');
  }
}

/** The code is of a badge that a newer one replaced or that was lost, or of the confirmation although a badge was printed. */
export class CodeNoLongerValid extends Refusal {
  constructor() {
    super('conflict', 'door.code-no-longer-valid', 'code');
  }
}

export class NobodyOfThatNumber extends Refusal {
  constructor() {
    super('not-found', 'door.nobody');
  }
}

export class NoSuchCheckIn extends Refusal {
  constructor() {
    super('not-found', 'door.no-such-check-in');
  }
}

export class NoSuchBadge extends Refusal {
  constructor() {
    super('not-found', 'door.no-such-badge');
  }
}

/** A badge that is no longer valid is not given out again. */
export class BadgeNoLongerValid extends Refusal {
  constructor() {
    super('gone', 'door.badge-no-longer-valid');
  }
}

/** The thread that draws badges gave no answer in time. */
export class BadgeNotDrawn extends Refusal {
  constructor() {
    super('busy', 'door.badge-not-drawn');
  }
}
