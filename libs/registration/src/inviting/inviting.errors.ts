import { Refusal, SeveralRefusals } from '@app/refusals';
import type { ListedLine } from './invitation-list.js';
import type { InvitationState } from './invitation.js';

/** The edition has no such category, it is closed, or a delegation's, which has a door of its own. */
export class CategoryNotForInviting extends Refusal {
  constructor() {
    super('invalid', 'inviting.category-not-for-inviting', 'category');
  }
}

/** Nobody can register in this category at present, so there is nothing to invite to. */
export class NothingToInviteTo extends Refusal {
  constructor() {
    super('conflict', 'inviting.registration-shut');
  }
}

export class ExpiryUnusable extends Refusal {
  constructor() {
    super('invalid', 'inviting.expiry-unusable', 'until');
  }
}

export class NoteTooLong extends Refusal {
  constructor(most: number) {
    super('invalid', 'inviting.note-too-long', 'note', { most });
  }
}

export class ListTooLong extends Refusal {
  constructor(most: number) {
    super('invalid', 'inviting.list-too-long', 'list', { most });
  }
}

/** Lines that cannot be read: all are named, and nothing is written before they are mended. */
export class ListUnreadable extends SeveralRefusals {
  constructor(lines: readonly ListedLine[]) {
    const [first, ...others] = lines.map(
      ({ line, problem }) => new Refusal('invalid', `inviting.line-${problem}`, 'list', { line }),
    );
    super([first, ...others]);
  }
}

/** Everybody on the list is left out. */
export class NobodyToInvite extends Refusal {
  constructor() {
    super('conflict', 'inviting.nobody-to-invite', 'list');
  }
}

/** Since it was counted, somebody was invited or has registered: it must be looked at again. */
export class ListChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'inviting.list-changed-meanwhile');
  }
}

export class NoSuchInvitation extends Refusal {
  constructor() {
    super('not-found', 'inviting.unknown');
  }
}

/** It was answered or taken back, so there is nothing to send, extend or take back. */
export class InvitationNotOpen extends Refusal {
  constructor() {
    super('conflict', 'inviting.not-open');
  }
}

/** Another open invitation goes to the address, or it is registered. */
export class AddressNeedsNone extends Refusal {
  constructor() {
    super('conflict', 'inviting.address-needs-none');
  }
}

/** The address has had as many letters as one mailbox gets. */
export class LettersEnough extends Refusal {
  constructor(values: { aDay: number; inAll: number }) {
    super('too-many', 'inviting.letters-enough', undefined, values);
  }
}

/** The edition has sent as many invitations as it may within a day. */
export class EditionWroteEnough extends Refusal {
  constructor(most: number) {
    super('too-many', 'inviting.edition-wrote-enough', undefined, { most });
  }
}

/** Why a link opens no form: where its invitation stands, or `replaced` by a newer letter, `shut` with registration, `unknown`. */
export type WhyOver = Exclude<InvitationState, 'open'> | 'replaced' | 'shut' | 'unknown';

/** What the bearer of the link may know of it besides. */
interface Told {
  since?: Date;
  /** To which a link to the registration goes, when it is registered. */
  email?: string;
}

export class InvitationOver extends Refusal {
  readonly since?: Date;
  readonly email?: string;

  constructor(
    readonly why: WhyOver,
    { since, email }: Told = {},
  ) {
    super('gone', `inviting.over-${why}`);
    Object.assign(this, { since, email });
  }
}
