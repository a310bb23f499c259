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

/** There is no such thing, or one may not know of it. */
export class NothingHere extends Refusal {
  constructor() {
    super('not-found', 'common.nothing-here');
  }
}
