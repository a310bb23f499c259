import { Refusal } from '@app/refusals';

export class SpanNotToTheMinute extends Refusal {
  constructor(field: 'startsAt' | 'endsAt') {
    super('invalid', 'edition.not-to-the-minute', field);
  }
}

export class SpanBackwards extends Refusal {
  constructor() {
    super('invalid', 'edition.span-backwards', 'endsAt');
  }
}

export class NoSuchBreak extends Refusal {
  constructor() {
    super('not-found', 'edition.break-unknown');
  }
}

export class BreakNameMissing extends Refusal {
  constructor() {
    super('invalid', 'edition.break-name-missing', 'names');
  }
}

export class NoSuchBlocker extends Refusal {
  constructor() {
    super('not-found', 'edition.blocker-unknown');
  }
}

/** A blocker without a reason helps nobody who wants the room. */
export class BlockerReasonMissing extends Refusal {
  constructor() {
    super('invalid', 'edition.blocker-reason-missing', 'reason');
  }
}

export class MinutesUnusable extends Refusal {
  constructor(field: string) {
    super('invalid', 'edition.walking-minutes-unusable', field);
  }
}

/** From a building to itself, or a pair that comes twice. */
export class WalkUnusable extends Refusal {
  constructor(at: number) {
    super('invalid', 'edition.walk-unusable', `walks/${at}/to`);
  }
}
