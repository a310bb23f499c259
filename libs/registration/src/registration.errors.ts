import { Refusal } from '@app/refusals';
import type { ParticipationMode } from './registration.entity.js';

export class RegistrationNotOpen extends Refusal {
  constructor() {
    super('conflict', 'registration.not-open');
  }
}

/** The deadline of this way of taking part has passed; the other may still be open. */
export class RegistrationClosed extends Refusal {
  constructor(mode: ParticipationMode) {
    super('conflict', `registration.${mode}-closed`, 'mode');
  }
}

export class AddressUnusable extends Refusal {
  constructor() {
    super('invalid', 'registration.address-unusable', 'email');
  }
}

/** Of two registrations of one person the one that stays is the one whose address is proven. */
export class KeepTheProven extends Refusal {
  constructor() {
    super('conflict', 'registration.keep-the-proven');
  }
}

export class NameMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.name-missing', 'givenName');
  }
}

export class OrganizationMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.organization-missing', 'organization');
  }
}

export class CountryUnknown extends Refusal {
  constructor() {
    super('invalid', 'registration.country-unknown', 'country');
  }
}

export class StakeholderTypeUnknown extends Refusal {
  constructor() {
    super('invalid', 'registration.stakeholder-type-unknown', 'stakeholderType');
  }
}

/** Not one of the edition's categories, closed, by invitation only, or not in this way of taking part. */
export class CategoryUnknown extends Refusal {
  constructor() {
    super('invalid', 'registration.category-unknown', 'category');
  }
}

/** Nothing changes: what one has is kept. */
export class NoSeatFree extends Refusal {
  constructor() {
    super('conflict', 'registration.no-seat-free', 'mode');
  }
}

/** The seat went to the next in line. */
export class OfferOver extends Refusal {
  constructor() {
    super('gone', 'registration.offer-over');
  }
}

/** The same Idempotency-Key came with another body. */
export class KeyUsedForSomethingElse extends Refusal {
  constructor() {
    super('invalid', 'registration.key-used-for-something-else', 'Idempotency-Key');
  }
}

/** The address was taken and freed again and again while we looked. */
export class BusyNow extends Refusal {
  constructor() {
    super('busy', 'registration.busy');
  }
}

/** Used, expired, for something else, or never ours: we do not say which. */
export class LinkGone extends Refusal {
  constructor() {
    super('gone', 'registration.link-gone');
  }
}

/** The link has done its work: the address is proven and the registration lives. Pages say so to whoever pressed twice. */
export class LinkUsed extends LinkGone {}

export class NoSuchRegistration extends Refusal {
  constructor() {
    super('not-found', 'registration.unknown');
  }
}

/** The status table does not allow it: somebody decided, withdrew or let it expire before. */
export class NotPossibleNow extends Refusal {
  constructor() {
    super('conflict', 'registration.not-possible-now');
  }
}

export class ChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'registration.changed-meanwhile');
  }
}

export class ReasonMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.reason-missing', 'reason');
  }
}

export class SeatsUnusable extends Refusal {
  constructor() {
    super('invalid', 'registration.seats-unusable', 'capacity');
  }
}

export class SeatsChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'registration.seats-changed-meanwhile');
  }
}

export class ConsentTextChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'registration.consent-text-changed-meanwhile');
  }
}

/** Whoever agrees has read other words than those that are in force by now. */
export class ConsentWordsChanged extends Refusal {
  constructor() {
    super('stale', 'registration.consent-words-changed');
  }
}

export class ConsentTextUnusable extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'registration.consent-text-unusable', field, { most });
  }
}

/** A rejection cannot be taken back while the address has another registration that lives. */
export class AddressHasAnother extends Refusal {
  constructor() {
    super('conflict', 'registration.address-has-another');
  }
}

/** Too late to undo: the applicant knows. */
export class LetterHasLeft extends Refusal {
  constructor() {
    super('conflict', 'registration.letter-has-left');
  }
}

export class TagUnusable extends Refusal {
  constructor(most: number) {
    super('invalid', 'registration.tag-unusable', 'name', { most });
  }
}

export class NoSuchTag extends Refusal {
  constructor() {
    super('not-found', 'registration.tag-unknown');
  }
}

export class NoteUnusable extends Refusal {
  constructor(most: number) {
    super('invalid', 'registration.note-unusable', 'text', { most });
  }
}

export class NothingSelected extends Refusal {
  constructor() {
    super('conflict', 'registration.nothing-selected');
  }
}

/** Other registrations fit now than those that were counted and confirmed. */
export class SelectionChanged extends Refusal {
  constructor() {
    super('stale', 'registration.selection-changed');
  }
}

export class NoSuchDeskJob extends Refusal {
  constructor() {
    super('not-found', 'registration.desk-job-unknown');
  }
}

export class CategoryCodeUnusable extends Refusal {
  constructor() {
    super('invalid', 'registration.category-code-unusable', 'code');
  }
}

export class CategoryCodeTaken extends Refusal {
  constructor() {
    super('invalid', 'registration.category-code-taken', 'code');
  }
}

/** English stands for languages that are left empty. */
export class CategoryNameMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.category-name-missing', 'names/en');
  }
}

export class CategoryModesMissing extends Refusal {
  constructor() {
    super('invalid', 'registration.category-modes-missing', 'modes');
  }
}

export class NoSuchCategory extends Refusal {
  constructor() {
    super('not-found', 'registration.no-such-category');
  }
}

export class CategoryChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'registration.category-changed-meanwhile');
  }
}

/** `place`: of the rule in the table, from 0. */
export class RuleUnusable extends Refusal {
  constructor(place: number) {
    super('invalid', 'registration.rule-unusable', `rules/${place}`, { place: place + 1 });
  }
}

export class RuleTwice extends Refusal {
  constructor() {
    super('invalid', 'registration.rule-twice', 'rules');
  }
}

export class RulesChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'registration.rules-changed-meanwhile');
  }
}
