import { Refusal } from '@app/refusals';

/** No session where one is needed; pages lead to signing in, the API answers 401. */
export class NotSignedIn extends Refusal {
  constructor() {
    super('not-allowed', 'common.not-signed-in');
  }
}

/** Signed in, works for this edition, but without the role. */
export class RoleMissing extends Refusal {
  constructor() {
    super('not-allowed', 'common.role-missing');
  }
}

/** Never ours, revoked, expired, or its maker is gone; we do not say which. */
export class TokenNotValid extends Refusal {
  constructor() {
    super('not-allowed', 'common.token-not-valid');
  }
}

/** The token's maker has the right, and did not give it to the token. */
export class ScopeMissing extends Refusal {
  constructor(readonly scope: string) {
    super('not-allowed', 'common.scope-missing', undefined, { scope });
  }
}

/** One can give a token no more than one has. */
export class ScopeBeyondRights extends Refusal {
  constructor(scope: string) {
    super('invalid', 'common.scope-beyond-rights', 'scopes', { scope });
  }
}

/** Only for somebody who is signed in themselves. */
export class NotByToken extends Refusal {
  constructor() {
    super('not-allowed', 'common.not-by-token');
  }
}

/** There is no such thing, or one may not know of it. */
export class NothingHere extends Refusal {
  constructor() {
    super('not-found', 'common.nothing-here');
  }
}
