import { Refusal } from '@app/refusals';

/** No such round table in this edition, or no session that could become one. */
export class NoSuchRoundTable extends Refusal {
  constructor() {
    super('not-found', 'roundtable.unknown', 'session');
  }
}

export class AlreadyRoundTable extends Refusal {
  constructor(code: string) {
    super('conflict', 'roundtable.already', 'session', { code });
  }
}

export class NoSuchRequest extends Refusal {
  constructor() {
    super('not-found', 'roundtable.request-unknown');
  }
}

export class OfficeUnknown extends Refusal {
  constructor(office: string) {
    super('invalid', 'roundtable.office-unknown', 'office', { office });
  }
}

export class CategoryUnknown extends Refusal {
  constructor(category: string) {
    super('invalid', 'roundtable.category-unknown', 'category', { category });
  }
}

export class CountryUnknown extends Refusal {
  constructor(country: string) {
    super('invalid', 'roundtable.country-unknown', 'country', { country });
  }
}

export class CountryMissing extends Refusal {
  constructor() {
    super('invalid', 'roundtable.country-missing', 'country');
  }
}

export class EntityMissing extends Refusal {
  constructor() {
    super('invalid', 'roundtable.entity-missing', 'entity');
  }
}

export class MinutesUnusable extends Refusal {
  constructor(field: 'minutes' | 'minutesPerSpeaker') {
    super('invalid', 'roundtable.minutes-unusable', field);
  }
}

export class RequestedInFuture extends Refusal {
  constructor() {
    super('invalid', 'roundtable.requested-in-future', 'requestedAt');
  }
}

/** R25: one speaker per delegation or entity. `speaker` is who has the floor for it. */
export class EntityHasSpeaker extends Refusal {
  constructor(speaker: string) {
    super('conflict', 'roundtable.entity-has-speaker', 'entity', { speaker });
  }
}

export class PersonAsked extends Refusal {
  constructor() {
    super('conflict', 'roundtable.person-asked', 'person');
  }
}

export class ListFinal extends Refusal {
  constructor() {
    super('conflict', 'roundtable.list-final');
  }
}

export class StateUnreachable extends Refusal {
  constructor(to: string) {
    super('conflict', 'roundtable.state-unreachable', 'state', { to });
  }
}

/** After the deadline, going back, or out of the order of the rules: the log wants to know why. */
export class ReasonMissing extends Refusal {
  constructor(why: 'late' | 'step-back' | 'category' | 'exchange') {
    super('invalid', `roundtable.reason-missing-${why}`, 'reason');
  }
}

export class AlreadyWithdrawn extends Refusal {
  constructor() {
    super('conflict', 'roundtable.already-withdrawn');
  }
}

export class ChangedMeanwhile extends Refusal {
  constructor(what: 'list' | 'request') {
    super('stale', `roundtable.${what}-changed-meanwhile`);
  }
}

/** Before it is published the order is nobody's but the office's: what is wrong is mended in the requests. */
export class ListNotPublished extends Refusal {
  constructor() {
    super('conflict', 'roundtable.list-not-published');
  }
}

/** The Chair stays the Chair: only two of the same part exchange places. */
export class PartsDiffer extends Refusal {
  constructor() {
    super('invalid', 'roundtable.parts-differ', 'other');
  }
}

export class SamePlace extends Refusal {
  constructor() {
    super('invalid', 'roundtable.same-place', 'other');
  }
}

export class NoSuchExchange extends Refusal {
  constructor() {
    super('not-found', 'roundtable.exchange-unknown');
  }
}

export class NobodyToTell extends Refusal {
  constructor() {
    super('conflict', 'roundtable.nobody-to-tell');
  }
}

/** What was looked at before the button was pressed is not what would be written now. */
export class TellingChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'roundtable.telling-changed-meanwhile');
  }
}
