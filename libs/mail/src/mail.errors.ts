import { Refusal } from '@app/refusals';

/** There is none, or it is protected and the person may not know of it. */
export class LetterNotFound extends Refusal {
  constructor() {
    super('not-found', 'mail.letter-not-found');
  }
}

/** Only a letter that has failed can be asked for again: a second click finds it on its way. */
export class LetterHasNotFailed extends Refusal {
  constructor() {
    super('conflict', 'mail.letter-has-not-failed');
  }
}

/** Only what a mail server took over is sent once more: what failed is tried again, what waits leaves by itself. */
export class LetterWasNotAccepted extends Refusal {
  constructor() {
    super('conflict', 'mail.letter-was-not-accepted');
  }
}

/** A second click finds the first one's letter waiting. */
export class LetterIsOnItsWayAgain extends Refusal {
  constructor() {
    super('conflict', 'mail.letter-is-on-its-way-again');
  }
}

/** Its personal link was erased when it was handed over, or a month after it failed: without it the letter says nothing. */
export class LetterLostItsLink extends Refusal {
  constructor() {
    super('conflict', 'mail.letter-lost-its-link');
  }
}

/** The address is not among those that are not reached: somebody else lifted it, or no letter of this edition went there. */
export class AddressIsReached extends Refusal {
  constructor() {
    super('not-found', 'mail.address-is-reached');
  }
}
