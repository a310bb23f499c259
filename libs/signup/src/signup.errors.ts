import { Refusal } from '@app/refusals';

/** None of that code in the newest release. */
export class NoSuchSignUpSession extends Refusal {
  constructor() {
    super('not-found', 'signup.session-unknown');
  }
}

/** Only who may come takes a seat. */
export class NotApproved extends Refusal {
  constructor() {
    super('conflict', 'signup.not-approved');
  }
}

/** The session is open to everybody, or for invited people alone. */
export class TakesNoSignUps extends Refusal {
  constructor() {
    super('conflict', 'signup.takes-none');
  }
}

export class SignUpSessionCancelled extends Refusal {
  constructor() {
    super('conflict', 'signup.cancelled');
  }
}

export class SignUpOver extends Refusal {
  constructor() {
    super('conflict', 'signup.over');
  }
}

/** A seat is one in a room; who takes part remotely needs none, unless the session is remote altogether. */
export class RemoteNeedsNoSeat extends Refusal {
  constructor() {
    super('conflict', 'signup.remote-needs-no-seat');
  }
}

/** Another session that they are signed up for takes place at the same time; `title` is its title. */
export class SignUpOverlaps extends Refusal {
  constructor(title: string, code: string) {
    super('conflict', 'signup.overlaps', undefined, { title, code });
  }
}

/** Nobody of that id stands on the list of the session, or no longer. */
export class NoSuchSignUp extends Refusal {
  constructor() {
    super('not-found', 'signup.sign-up-unknown');
  }
}

/** All seats are taken; an editor may give one beyond them on purpose. */
export class NoSeatLeft extends Refusal {
  constructor() {
    super('conflict', 'signup.no-seat-left');
  }
}

export class SignUpReasonMissing extends Refusal {
  constructor() {
    super('invalid', 'signup.reason-missing', 'reason');
  }
}

export class SignUpRuleChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'signup.rule-changed-meanwhile');
  }
}
