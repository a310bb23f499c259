import { Refusal } from '@app/refusals';

/** No such release, or one that was made before notices were. */
export class NoSuchRound extends Refusal {
  constructor() {
    super('not-found', 'notices.round-unknown');
  }
}

/** Whom it concerns is being counted: some seconds. */
export class StillCounting extends Refusal {
  constructor() {
    super('conflict', 'notices.still-counting');
  }
}

/** Its letters are on their way, or a newer release tells of everything. */
export class RoundIsOver extends Refusal {
  constructor() {
    super('conflict', 'notices.round-over');
  }
}

export class RoundChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'notices.round-changed-meanwhile');
  }
}

export class NoSuchNotice extends Refusal {
  constructor() {
    super('not-found', 'notices.notice-unknown');
  }
}

/** Nobody has to tell this person by hand, or somebody has. */
export class NotByHand extends Refusal {
  constructor() {
    super('not-found', 'notices.not-by-hand');
  }
}

export class QuietTimeUnusable extends Refusal {
  constructor(most: number) {
    super('invalid', 'notices.quiet-time-unusable', 'quietMinutes', { most });
  }
}

export class NoticeRuleChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'notices.rule-changed-meanwhile');
  }
}
