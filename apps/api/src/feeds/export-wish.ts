import { PROGRAMME_TAG, type ExportRequest } from '@app/calendar';
import { inLanguage, type Edition } from '@app/edition';
import { translator, type Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { Refusal } from '@app/refusals';

/** What one may ask for: the whole programme, the sessions on whose panel one sits, those that one organizes. */
export const EXPORT_SCOPES = ['programme', 'my-sessions', 'my-organized'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/** The account has no person behind it, so there are no sessions of theirs. */
export class NoSessionsOfYours extends Refusal {
  constructor() {
    super('conflict', 'agenda.no-sessions-of-yours', 'scope');
  }
}

/** A request for the calendar room: only ever the asker's own entries, or those that are public. Refuses `agenda.no-sessions-of-yours`. */
export function exportWish(
  scope: ExportScope,
  language: Language,
  edition: Edition,
  { accountId, personId }: Pick<SignedIn, 'accountId' | 'personId'>,
): ExportRequest {
  const t = translator(language);
  const whole = { editionId: edition.id, requestedBy: accountId, language };
  if (scope === 'programme') {
    const name = inLanguage(edition.names, language);
    return { ...whole, tag: PROGRAMME_TAG, name, fileName: `${edition.code}-${language}.ics` };
  }
  if (!personId) throw new NoSessionsOfYours();
  const [tag, key] =
    scope === 'my-sessions' ? [`person:${personId}`, 'person'] : [`organizer:${personId}`, 'organizer'];
  const name = t(`agenda:feeds.${key}`, { edition: edition.shortName });
  return { ...whole, tag, name, fileName: `${edition.code}-${scope}-${language}.ics` };
}
