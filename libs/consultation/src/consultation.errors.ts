import { Refusal, SeveralRefusals } from '@app/refusals';

/** The edition has no such call. */
export class NoSuchCall extends Refusal {
  constructor() {
    super('not-found', 'consultation.unknown-call');
  }
}

export class CallExists extends Refusal {
  constructor() {
    super('conflict', 'consultation.call-exists', 'kind');
  }
}

export class CallChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'consultation.call-changed-meanwhile');
  }
}

export class ClosesBeforeItOpens extends Refusal {
  constructor() {
    super('invalid', 'consultation.closes-before-it-opens', 'closesAt');
  }
}

export class AnswersBeforeItCloses extends Refusal {
  constructor() {
    super('invalid', 'consultation.answers-before-it-closes', 'answersBy');
  }
}

export class CallNotOpen extends Refusal {
  constructor() {
    super('conflict', 'consultation.not-open');
  }
}

/** The deadline has passed and no late code came with it. */
export class CallClosed extends Refusal {
  constructor() {
    super('conflict', 'consultation.closed', 'code');
  }
}

/** Used up, expired, revoked, of another call, or never ours: we do not say which. */
export class LateCodeUnusable extends Refusal {
  constructor() {
    super('invalid', 'consultation.late-code-unusable', 'code');
  }
}

export class CodeExpiresTooSoon extends Refusal {
  constructor() {
    super('invalid', 'consultation.code-expires-too-soon', 'expiresAt');
  }
}

export class NoSuchLateCode extends Refusal {
  constructor() {
    super('not-found', 'consultation.unknown-late-code');
  }
}

/** What a submission says cannot be taken, each part with its field. */
export class SubmissionUnusable extends SeveralRefusals {
  constructor(problems: ReadonlyArray<{ field: string; reason: string; values?: Record<string, string | number> }>) {
    const [first, ...others] = problems.map(
      ({ field, reason, values }) => new Refusal('invalid', `consultation.${reason}`, field, values),
    );
    super([first, ...others]);
  }
}

export class NoSuchSubmission extends Refusal {
  constructor() {
    super('not-found', 'consultation.unknown-submission');
  }
}

/** Its deadline has passed, or it is decided, or withdrawn. */
export class NotEditableNow extends Refusal {
  constructor() {
    super('conflict', 'consultation.not-editable-now');
  }
}

/** What it was asked for is not possible as it stands. */
export class NotPossibleNow extends Refusal {
  constructor() {
    super('conflict', 'consultation.not-possible-now');
  }
}

export class SubmissionChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'consultation.changed-meanwhile');
  }
}

/** Five from one address within an hour: our letters must not fill somebody's mailbox. */
export class TooManyAtOnce extends Refusal {
  constructor() {
    super('too-many', 'consultation.too-many-at-once', 'email');
  }
}

/** Used, expired, for something else, or never ours: we do not say which. */
export class SubmissionLinkGone extends Refusal {
  constructor() {
    super('gone', 'consultation.link-gone');
  }
}

/** The link has done its work. */
export class SubmissionLinkUsed extends SubmissionLinkGone {}

export class SavedFormGone extends Refusal {
  constructor() {
    super('gone', 'forms.draft-gone');
  }
}

export class SavedFormTooLong extends Refusal {
  constructor() {
    super('invalid', 'forms.draft-too-long', 'email');
  }
}

export class AddressUnusable extends Refusal {
  constructor() {
    super('invalid', 'consultation.address-unusable', 'email');
  }
}

/** Nobody with the role of a reviewer in this edition. */
export class NoSuchReviewer extends Refusal {
  constructor() {
    super('not-found', 'consultation.unknown-reviewer');
  }
}

/** Criteria, or what a reviewer reads. */
export class ReviewSettingsChanged extends Refusal {
  constructor() {
    super('stale', 'consultation.changed-meanwhile');
  }
}

export class ReviewChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'consultation.review-changed-meanwhile');
  }
}

/** Not from 1 to 5, or for no criterion of the edition. */
export class ScoreUnusable extends Refusal {
  constructor(code: string) {
    super('invalid', 'consultation.score-unusable', `scores/${code}`);
  }
}

/** Into itself, into one that is over, into one that is to be merged itself, or while others are to be merged into this one. */
export class MergeUnusable extends Refusal {
  constructor() {
    super('conflict', 'consultation.merge-unusable', 'intoId');
  }
}

/** Another number is noted now than stood on the screen. */
export class RoundChanged extends Refusal {
  constructor() {
    super('stale', 'consultation.round-changed');
  }
}

export class NothingNoted extends Refusal {
  constructor() {
    super('conflict', 'consultation.nothing-noted');
  }
}

export class NoSuchRound extends Refusal {
  constructor() {
    super('not-found', 'consultation.unknown-round');
  }
}
