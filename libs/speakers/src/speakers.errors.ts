import { Refusal } from '@app/refusals';

/** No such session in this edition, or none that one may know of. */
export class NoSuchSession extends Refusal {
  constructor() {
    super('not-found', 'speakers.session-unknown', 'session');
  }
}

export class NotOnPanel extends Refusal {
  constructor() {
    super('not-found', 'speakers.not-on-panel', 'persons');
  }
}

export class SessionCancelled extends Refusal {
  constructor() {
    super('conflict', 'speakers.session-cancelled');
  }
}

export class SessionOver extends Refusal {
  constructor() {
    super('conflict', 'speakers.session-over');
  }
}

/** A letter is sent again only to somebody whose answer is wanted. */
export class NothingToAsk extends Refusal {
  constructor() {
    super('conflict', 'speakers.nothing-to-ask');
  }
}

export class JustWritten extends Refusal {
  constructor() {
    super('too-many', 'speakers.just-written');
  }
}

export class NoAddress extends Refusal {
  constructor() {
    super('conflict', 'speakers.no-address', 'person');
  }
}

export class AnswerDateUnusable extends Refusal {
  constructor() {
    super('invalid', 'speakers.answer-date-unusable', 'answerBy');
  }
}

/** We never gave out this link, or not for this edition. */
export class NoSuchInvitation extends Refusal {
  constructor() {
    super('not-found', 'speakers.invitation-unknown');
  }
}

/** It has expired, the person's address has changed since, or the person is not on the panel any more; `delegated`: somebody speaks for them. */
export class InvitationGone extends Refusal {
  constructor(why: 'expired' | 'address' | 'panel' | 'delegated') {
    super('gone', `speakers.gone-${why}`);
  }
}

export class NotAsked extends Refusal {
  constructor() {
    super('conflict', 'speakers.not-asked');
  }
}

export class ModeImpossible extends Refusal {
  constructor(mode: 'on-site' | 'remote') {
    super('invalid', `speakers.mode-${mode}-impossible`, 'mode');
  }
}

export class AnswerMissing extends Refusal {
  constructor() {
    super('invalid', 'speakers.answer-missing', 'answer');
  }
}

export class ReasonTooLong extends Refusal {
  constructor(most: number) {
    super('invalid', 'speakers.reason-too-long', 'reason', { most });
  }
}

export class ChangedTooOften extends Refusal {
  constructor() {
    super('too-many', 'speakers.changed-too-often');
  }
}

export class ReminderHourUnusable extends Refusal {
  constructor() {
    super('invalid', 'speakers.reminder-hour-unusable', 'hour');
  }
}

/** Somebody else set other times since they were read. */
export class RemindersChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'speakers.reminders-changed-meanwhile');
  }
}

/** An organizer answers only for people of the own panel who have no address. */
export class NotYoursToAnswer extends Refusal {
  constructor() {
    super('not-found', 'speakers.not-yours-to-answer');
  }
}

/** Nobody has spoken before a session began. */
export class SessionNotBegun extends Refusal {
  constructor() {
    super('conflict', 'speakers.session-not-begun');
  }
}
