import { Refusal } from '@app/refusals';
import { QUOTES_AT_MOST, TEXT_AT_MOST, VERSIONS_AT_MOST } from './statement.js';

/** No such statement or text, or one that is withheld from whoever asks. */
export class NoSuchStatement extends Refusal {
  constructor() {
    super('not-found', 'roundtable.statement-unknown');
  }
}

/** The address was never given out, or was taken back. */
export class NoSuchStatementLink extends Refusal {
  constructor() {
    super('not-found', 'roundtable.statement-link-unknown');
  }
}

export class StatementsClosed extends Refusal {
  constructor() {
    super('conflict', 'roundtable.statements-closed', 'text');
  }
}

export class StatementEmpty extends Refusal {
  constructor() {
    super('invalid', 'roundtable.statement-empty', 'text');
  }
}

export class StatementTooLong extends Refusal {
  constructor() {
    super('invalid', 'roundtable.statement-too-long', 'text', { most: TEXT_AT_MOST });
  }
}

export class StatementLanguageMissing extends Refusal {
  constructor() {
    super('invalid', 'roundtable.statement-language-missing', 'language');
  }
}

export class TooManyVersions extends Refusal {
  constructor() {
    super('conflict', 'roundtable.statement-versions', 'text', { most: VERSIONS_AT_MOST });
  }
}

export class StatementMovedOn extends Refusal {
  constructor() {
    super('stale', 'roundtable.statement-changed-meanwhile');
  }
}

/** The floor says that it was not spoken yet. */
export class NotDelivered extends Refusal {
  constructor() {
    super('conflict', 'roundtable.statement-not-delivered');
  }
}

export class NothingChecked extends Refusal {
  constructor() {
    super('conflict', 'roundtable.statement-not-checked');
  }
}

export class QuoteNotInText extends Refusal {
  constructor(words: string) {
    super('invalid', 'roundtable.quote-not-in-text', 'quotes', { words });
  }
}

export class TooManyQuotes extends Refusal {
  constructor() {
    super('invalid', 'roundtable.quotes-too-many', 'quotes', { most: QUOTES_AT_MOST });
  }
}
