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
