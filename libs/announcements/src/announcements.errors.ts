import { Refusal } from '@app/refusals';

export class NoSuchAnnouncement extends Refusal {
  constructor() {
    super('not-found', 'announcements.unknown');
  }
}

export class AnnouncementChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'announcements.changed-meanwhile');
  }
}

/** It waits for its second look, or it is under way: nobody writes in it any more. */
export class NotADraft extends Refusal {
  constructor() {
    super('conflict', 'announcements.not-a-draft');
  }
}

/** It was taken back, or somebody approved it already. */
export class NotWaiting extends Refusal {
  constructor() {
    super('conflict', 'announcements.not-waiting');
  }
}

/** Whoever wrote in it does not approve it. */
export class SecondLookByAnother extends Refusal {
  constructor() {
    super('not-allowed', 'announcements.second-look-by-another');
  }
}

/** More people than whoever approves has seen. */
export class AudienceGrew extends Refusal {
  constructor(people: number) {
    super('stale', 'announcements.audience-grew', 'people', { people });
  }
}

export class NobodyReached extends Refusal {
  constructor() {
    super('conflict', 'announcements.nobody-reached');
  }
}

/** Nothing of it is under way. */
export class NothingToStop extends Refusal {
  constructor() {
    super('conflict', 'announcements.nothing-to-stop');
  }
}

export class TextMissing extends Refusal {
  constructor(field: string) {
    super('invalid', 'announcements.text-missing', field);
  }
}

export class TextTooLong extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'announcements.text-too-long', field, { most });
  }
}

export class PlaceholderUnknown extends Refusal {
  constructor(field: string, { found, line }: { found: string; line: number }) {
    super('invalid', 'announcements.placeholder-unknown', field, { found, line });
  }
}

/** A group that there is not, or one that this role does not write to. */
export class GroupUnknown extends Refusal {
  constructor() {
    super('invalid', 'announcements.group-unknown', 'audience/group');
  }
}

/** A session, a day, a category … that the edition does not have, or that the group needs and lacks. */
export class ParameterUnusable extends Refusal {
  constructor(parameter: string) {
    super('invalid', 'announcements.parameter-unusable', `audience/parameters/${parameter}`);
  }
}

/** Nobody of the announcement's people has this id. */
export class NotInTheAudience extends Refusal {
  constructor() {
    super('not-found', 'announcements.not-in-the-audience');
  }
}

/** We never gave out this link; or whoever it was for is gone. */
export class NoSuchWish extends Refusal {
  constructor() {
    super('not-found', 'announcements.link-unknown');
  }
}
