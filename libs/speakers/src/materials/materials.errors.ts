import { Refusal } from '@app/refusals';
import { MATERIALS_BYTES_AT_MOST, VERSIONS_AT_MOST } from './material.js';

/** Only who accepted hands something in, and only for a session that takes place. */
export class MaterialsNotYet extends Refusal {
  constructor() {
    super('conflict', 'speakers.materials-not-yet', 'file');
  }
}

/** One person of a panel hands in its outcome, and not before the session began. */
export class OutcomeNotYours extends Refusal {
  constructor() {
    super('conflict', 'speakers.outcome-not-yours', 'kind');
  }
}

/** As many are there as are kept, or they are too large together. */
export class TooManyVersions extends Refusal {
  constructor() {
    const megabytes = MATERIALS_BYTES_AT_MOST / 1_000_000;
    super('invalid', 'speakers.too-many-versions', 'file', { most: VERSIONS_AT_MOST, megabytes });
  }
}

/** The form came without a file. */
export class MaterialMissing extends Refusal {
  constructor() {
    super('invalid', 'speakers.material-missing', 'file');
  }
}

/** Whether it is slides or a text to be read is not said. */
export class MaterialKindMissing extends Refusal {
  constructor() {
    super('invalid', 'speakers.material-kind-missing', 'kind');
  }
}
