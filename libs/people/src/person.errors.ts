import { Refusal } from '@app/refusals';

export class PersonAddressUnusable extends Refusal {
  constructor() {
    super('invalid', 'people.address-unusable', 'email');
  }
}

export class PersonAddressTaken extends Refusal {
  constructor() {
    super('conflict', 'people.address-taken', 'email');
  }
}

export class PersonNameMissing extends Refusal {
  constructor() {
    super('invalid', 'people.name-missing', 'givenName');
  }
}

export class TextTooLong extends Refusal {
  constructor(field: string, most: number) {
    super('invalid', 'people.text-too-long', field, { most });
  }
}

export class TitleUnknown extends Refusal {
  constructor(title: string) {
    super('invalid', 'people.title-unknown', 'courtesyTitle', { title });
  }
}

export class ZoneUnknown extends Refusal {
  constructor(zone: string) {
    super('invalid', 'people.zone-unknown', 'timeZone', { zone: zone.slice(0, 64) });
  }
}

export class PersonChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'people.changed-meanwhile');
  }
}

export class NoSuchPerson extends Refusal {
  constructor() {
    super('not-found', 'people.unknown', 'person');
  }
}

/** Nobody acts for themselves. */
export class MandateOverOneself extends Refusal {
  constructor() {
    super('invalid', 'mandates.oneself', 'email');
  }
}

export class NobodyToActFor extends Refusal {
  constructor() {
    super('invalid', 'mandates.person-unknown', 'personId');
  }
}
