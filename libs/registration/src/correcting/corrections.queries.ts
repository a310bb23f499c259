import type { Reader } from '@app/edition';
import type { CorrectedField, CorrectedValue } from './correction.rules.js';

/** That something was corrected, by whom, and what. */
export interface CorrectionLine {
  at: Date;
  byKind: 'account' | 'link' | 'system';
  byName: string;
  fields: CorrectedField[];
  /** From what to what; answers are not kept twice, and nothing is once the person is erased. */
  changes: CorrectedValue[];
  /** It went back to whoever decides. */
  wentBack: boolean;
}

/** The corrections of a registration, oldest first. */
export function correctionsOf(reader: Reader, registrationId: string): Promise<CorrectionLine[]> {
  return reader.query<CorrectionLine[]>(
    `select at, by_kind as "byKind", by_name as "byName", fields, changes, went_back as "wentBack"
     from registration_correction where registration_id = $1 order by id`,
    [registrationId],
  );
}
