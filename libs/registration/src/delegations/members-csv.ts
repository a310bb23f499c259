import { csvText } from '@app/csv';
import type { Language } from '@app/i18n';
import { translator } from '@app/i18n';
import type { DelegationMember } from './delegations.queries.js';

const COLUMNS = [
  'number',
  'title',
  'given-name',
  'family-name',
  'own-script',
  'function',
  'head',
  'status',
  'mode',
  'email',
] as const;

/** The list of a delegation as a file that any spreadsheet opens: UTF-8 with BOM, headings in a language, no cell is a formula. */
export function membersCsv(members: DelegationMember[], headRegistrationId: string | null, language: Language): string {
  const t = translator(language);
  const rows = members.map((member) => [
    member.number,
    member.courtesyTitle,
    member.givenName,
    member.familyName,
    member.nameInOwnScript ?? '',
    member.function,
    member.registrationId === headRegistrationId ? t('delegations:page.head') : '',
    t(`registration:status.${member.status}`),
    t(`registration:modes.${member.mode}`),
    member.email,
  ]);
  return csvText(
    COLUMNS.map((column) => t(`delegations:csv.${column}`)),
    rows,
  );
}
