import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Mandate } from '@app/identity';
import { namesOfActedFor } from '@app/registration';
import type { MandateView } from './delegation.views.js';

/** Mandates with the names of whom they are over. */
export async function mandateViews(reader: Reader, mandates: Mandate[], language: Language): Promise<MandateView[]> {
  const names = await namesOfActedFor(reader, mandates, language);
  return mandates.map(({ subject, editionId: _e, accountId: _a, holderLanguage: _l, ...mandate }) => ({
    ...mandate,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: names.get(subject.id) ?? '',
  }));
}
