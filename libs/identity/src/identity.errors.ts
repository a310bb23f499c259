import { Refusal } from '@app/refusals';

/** The link was used, has expired or was never ours. */
export class SignInLinkGone extends Refusal {
  constructor() {
    super('gone', 'identity.sign-in-link-gone');
  }
}

export class UnknownRole extends Refusal {
  constructor(role: string) {
    super('invalid', 'identity.unknown-role', 'role', { role });
  }
}

export class NotAnAddress extends Refusal {
  constructor() {
    super('invalid', 'identity.not-an-address', 'email');
  }
}

export class LastSecretariat extends Refusal {
  constructor() {
    super('conflict', 'identity.last-secretariat', 'role');
  }
}

/** The wish to change an address: confirmed, stopped, replaced by a newer one, expired, or never ours. We do not say which. */
export class AddressChangeGone extends Refusal {
  constructor() {
    super('gone', 'identity.address-change-gone');
  }
}

export class AddressIsYours extends Refusal {
  constructor() {
    super('invalid', 'identity.address-is-yours', 'email');
  }
}

export class AddressChangedTooOften extends Refusal {
  constructor() {
    super('too-many', 'identity.address-changed-too-often', 'email');
  }
}

/** Changing the address asks that one has signed in within the last minutes. */
export class SignInAnew extends Refusal {
  constructor() {
    super('not-allowed', 'identity.sign-in-anew');
  }
}

/** A token lives a year at most, and not less than no time. */
export class TokenEndUnusable extends Refusal {
  constructor() {
    super('invalid', 'identity.token-end-unusable', 'expiresAt');
  }
}

export class TooManyTokens extends Refusal {
  constructor(most: number) {
    super('conflict', 'identity.too-many-tokens', undefined, { most });
  }
}

/** Not in this edition, not theirs, or ended already. */
export class NoSuchToken extends Refusal {
  constructor() {
    super('not-found', 'identity.no-such-token');
  }
}
