import { Refusal } from '@app/refusals';

/** There is none, or it is not one's own to see. */
export class NoSuchMandate extends Refusal {
  constructor() {
    super('not-found', 'mandates.unknown');
  }
}

export class MandateEndUnusable extends Refusal {
  constructor() {
    super('invalid', 'mandates.until-unusable', 'until');
  }
}
