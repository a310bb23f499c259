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
