import type { Language } from '@app/i18n';
import { Refusal, SeveralRefusals } from '@app/refusals';
import type { WordsFault } from './check-words.js';

/** Somebody else changed the words of this letter in this language meanwhile. */
export class WordsChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'mail.words-changed-meanwhile');
  }
}

/** There is no such kind of letter, or its words are the house's alone. */
export class NoSuchLetterKind extends Refusal {
  constructor() {
    super('not-found', 'mail.no-such-letter-kind');
  }
}

/** There is nothing to put in use or to take back: no draft, no version of that number, or it is in use already. */
export class NothingToUse extends Refusal {
  constructor() {
    super('conflict', 'mail.nothing-to-use');
  }
}

/** The words cannot be used; each refusal names the part, the language and the place. */
export class WordsUnusable extends SeveralRefusals {
  constructor(language: Language, faults: [WordsFault, ...WordsFault[]]) {
    super(faults.map((fault) => refusalOf(language, fault)) as [Refusal, ...Refusal[]]);
  }
}

function refusalOf(language: Language, { part, trouble, line, column, what }: WordsFault): Refusal {
  const place = { language: language.toUpperCase(), line, column, what };
  return new Refusal('invalid', `mail.words-${trouble}`, `words/${part}`, place);
}
