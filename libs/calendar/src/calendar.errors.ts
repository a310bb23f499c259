import { Refusal } from '@app/refusals';

/** There is none of that id for this person, or it has expired. */
export class ExportUnknown extends Refusal {
  constructor() {
    super('not-found', 'calendar.export-unknown');
  }
}

/** Asked for, but the worker is not through. */
export class ExportNotReady extends Refusal {
  constructor() {
    super('conflict', 'calendar.export-not-ready');
  }
}

/** It could not be made; a new one may be asked for. */
export class ExportFailed extends Refusal {
  constructor() {
    super('conflict', 'calendar.export-failed');
  }
}

/** Never ours, replaced by a newer one, or revoked: we do not say which. */
export class AddressUnknown extends Refusal {
  constructor() {
    super('not-found', 'calendar.address-unknown');
  }
}
