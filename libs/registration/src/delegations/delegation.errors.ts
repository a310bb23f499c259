import { Refusal } from '@app/refusals';

export class NoSuchDelegation extends Refusal {
  constructor() {
    super('not-found', 'delegations.unknown');
  }
}

/** Whoever registers somebody else says that the person knows what we keep of them. */
export class NotInformed extends Refusal {
  constructor() {
    super('invalid', 'delegations.not-informed', 'informed');
  }
}

export class DelegationChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'delegations.changed-meanwhile');
  }
}

export class QuotaUsedUp extends Refusal {
  constructor(quota: number) {
    super('conflict', 'delegations.quota-used', undefined, { quota });
  }
}

export class QuotaUnusable extends Refusal {
  constructor() {
    super('invalid', 'delegations.quota-unusable', 'quota');
  }
}

export class NotAMember extends Refusal {
  constructor(field?: string) {
    super('invalid', 'delegations.not-a-member', field);
  }
}

/** The edition's rules give this registration to the accreditation team. */
export class NotYoursToDecide extends Refusal {
  constructor() {
    super('conflict', 'delegations.not-yours-to-decide');
  }
}

export class AddressRegisteredAlready extends Refusal {
  constructor() {
    super('conflict', 'delegations.registered-already', 'email');
  }
}

export class NoSeatForDelegate extends Refusal {
  constructor() {
    super('conflict', 'delegations.no-seat');
  }
}

export class ModeNotOffered extends Refusal {
  constructor() {
    super('invalid', 'delegations.mode-not-offered', 'mode');
  }
}

export class EntityMissing extends Refusal {
  constructor() {
    super('invalid', 'delegations.entity-missing', 'organization');
  }
}

export class DelegationCountryUnknown extends Refusal {
  constructor() {
    super('invalid', 'delegations.country-unknown', 'country');
  }
}

export class NomineeAddressUnusable extends Refusal {
  constructor() {
    super('invalid', 'delegations.address-unusable', 'email');
  }
}

/** Of a nominee, or of somebody whom a focal point registers. */
export class PersonsNameMissing extends Refusal {
  constructor(field: 'name' | 'givenName') {
    super('invalid', 'delegations.name-missing', field);
  }
}

export class NoSuchNomination extends Refusal {
  constructor() {
    super('not-found', 'delegations.nomination-unknown');
  }
}

/** Verified or declined by a colleague meanwhile. */
export class NominationDecided extends Refusal {
  constructor() {
    super('conflict', 'delegations.nomination-decided');
  }
}

export class DelegationReasonMissing extends Refusal {
  constructor() {
    super('invalid', 'delegations.reason-missing', 'reason');
  }
}

export class TooManyNominations extends Refusal {
  constructor() {
    super('too-many', 'delegations.too-many-nominations');
  }
}

/** Only who was approved can be replaced: there is no place to take over otherwise. */
export class NoPlaceToTakeOver extends Refusal {
  constructor() {
    super('conflict', 'delegations.no-place');
  }
}
