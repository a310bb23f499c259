import { Refusal } from '@app/refusals';

export class NoSuchEdition extends Refusal {
  constructor(code: string) {
    super('not-found', 'edition.unknown', 'edition', { code });
  }
}

export class CodeUnusable extends Refusal {
  constructor() {
    super('invalid', 'edition.code-unusable', 'code');
  }
}

export class CodeTaken extends Refusal {
  constructor(code: string) {
    super('conflict', 'edition.code-taken', 'code', { code });
  }
}

export class NameMissing extends Refusal {
  constructor() {
    super('invalid', 'edition.name-missing', 'name');
  }
}

export class NotADay extends Refusal {
  constructor(field: string, value: string) {
    super('invalid', 'edition.not-a-day', field, { value });
  }
}

export class EndsBeforeItStarts extends Refusal {
  constructor() {
    super('invalid', 'edition.ends-before-it-starts', 'endsOn');
  }
}

export class TooLong extends Refusal {
  constructor(days: number) {
    super('invalid', 'edition.too-long', 'endsOn', { days });
  }
}

export class NoSuchZone extends Refusal {
  constructor(zone: string) {
    super('invalid', 'edition.no-such-zone', 'timeZone', { zone });
  }
}

export class ClosesBeforeItOpens extends Refusal {
  constructor(field: 'onSiteClosesAt' | 'remoteClosesAt') {
    super('invalid', 'edition.closes-before-it-opens', field);
  }
}

/** Names in registrations would be removed before the Forum is over. */
export class AnswersGoneTooSoon extends Refusal {
  constructor() {
    super('invalid', 'edition.answers-gone-too-soon', 'answersKeptUntil');
  }
}

export class ClosesAfterTheEnd extends Refusal {
  constructor(field: 'onSiteClosesAt' | 'remoteClosesAt') {
    super('invalid', 'edition.closes-after-the-end', field);
  }
}

export class NotAContactAddress extends Refusal {
  constructor() {
    super('invalid', 'edition.not-a-contact-address', 'contactAddress');
  }
}

export class DecisionTimeUnusable extends Refusal {
  constructor() {
    super('invalid', 'edition.decision-time-unusable', 'decisionWorkingDays');
  }
}

/** Somebody else changed it since it was read. `what` is the kind of thing. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: 'edition' | 'room' | 'walks' | 'break' | 'blocker') {
    super('stale', `edition.${what}-changed-meanwhile`);
  }
}

export class NoSuchRoom extends Refusal {
  constructor() {
    super('not-found', 'edition.room-unknown', 'room');
  }
}

export class RoomCodeUnusable extends Refusal {
  constructor() {
    super('invalid', 'edition.room-code-unusable', 'code');
  }
}

export class RoomCodeTaken extends Refusal {
  constructor(code: string) {
    super('conflict', 'edition.room-code-taken', 'code', { code });
  }
}

export class RoomNameMissing extends Refusal {
  constructor() {
    super('invalid', 'edition.room-name-missing', 'name');
  }
}

export class BoothLanguageUnusable extends Refusal {
  constructor(tag: string) {
    super('invalid', 'edition.booth-language-unusable', 'boothLanguages', { tag });
  }
}

export class RoomNumberUnusable extends Refusal {
  constructor(field: 'capacity' | 'booths') {
    super('invalid', `edition.room-${field}-unusable`, field);
  }
}
