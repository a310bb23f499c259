import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { formatList, translator } from '@app/i18n';
import { writeLetter } from '@app/mail';
import { factsOf, frameOf } from '../letters/letter-facts.js';
import { freshStatusPath } from '../letters/link-letters.js';
import type { Registration } from '../registration.entity.js';
import type { CorrectedField } from './correction.rules.js';

/** What kind of field was corrected; the decision stands as it was. */
export async function writeCorrection(
  tx: Transaction,
  registration: Registration,
  fields: readonly CorrectedField[],
  edition: Edition,
  now: Date,
): Promise<void> {
  const t = translator(registration.language);
  const changed = fields.map((field) => t(`forms:correcting.fields.${field}`));
  await writeLetter(tx, {
    kind: 'forms.corrected',
    cause: `registration:${registration.id}:corrected:${registration.version}`,
    ...frameOf(registration),
    data: { ...factsOf(registration, edition), changed: formatList(changed, registration.language) },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}
