import { Refusal } from '@app/refusals';

/** Nothing is known of whoever asks. */
export class NothingKnown extends Refusal {
  constructor() {
    super('not-found', 'privacy.nothing-known');
  }
}

/** Duties stand in the way; the page lists them. */
export class DutiesFirst extends Refusal {
  constructor() {
    super('conflict', 'privacy.duties-first');
  }
}

/** Three exports a day are enough for anybody. */
export class ExportsTooOften extends Refusal {
  constructor() {
    super('too-many', 'privacy.exports-too-often');
  }
}

/** The file is gone, or the link was never ours. */
export class ExportGone extends Refusal {
  constructor() {
    super('gone', 'privacy.export-gone');
  }
}

export class PeriodUnusable extends Refusal {
  constructor(kind: string, least: number, most: number) {
    super('invalid', 'privacy.period-unusable', `periods/${kind}`, { least, most });
  }
}

export class PlanChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'privacy.plan-changed-meanwhile');
  }
}
