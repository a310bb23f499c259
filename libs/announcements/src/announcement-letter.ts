import { type Edition, inLanguage } from '@app/edition';
import { formatDaySpan, type Language } from '@app/i18n';
import type { LetterDraft } from '@app/mail';
import { formalName, isHighLevel, type Named } from '@app/people';
import { type Announcement, type AnnouncementButton, languageFor } from './announcement.js';
import { filled, paragraphsOf, type Values } from './announcement-text.js';
import type { Audience } from './audience/audience.js';
import { GROUPS } from './audience/groups.js';
import { unsubscribePath } from './unsubscribing/links.js';

/** Somebody who gets a letter. */
export interface Recipient extends Named {
  personId: string;
  organization: string;
  language: Language;
  email: string;
}

/** One person's letter, in the language that `languageFor` finds for them. `token`: of their link to unsubscribe. */
export function letterTo(
  recipient: Recipient,
  { id, audience, texts, button }: Pick<Announcement, 'id' | 'audience' | 'texts' | 'button'>,
  edition: Edition,
  token: string,
): LetterDraft {
  const language = languageFor(texts, recipient.language);
  const { subject, body } = texts[language]!;
  const values: Values = {
    name: formalName(recipient),
    organization: recipient.organization,
    edition: edition.shortName,
    days: formatDaySpan(edition.startsOn, edition.endsOn, language),
  };
  return {
    kind: `announcements.${audienceWords(audience)}`,
    line: 'many',
    cause: `announcement:${id}:${recipient.personId}`,
    editionId: edition.id,
    subject: { kind: 'person', id: recipient.personId },
    to: { address: recipient.email, name: values.name, language },
    data: {
      ...values,
      subject: filled(subject, values),
      paragraphs: paragraphsOf(body),
      forum: inLanguage(edition.names, language),
      button,
      ...pathOf(button, edition, language),
    },
    secrets: { unsubscribe: unsubscribePath(edition, language, token) },
    isProtected: isHighLevel(recipient),
  };
}

/** Why they get it, as the letter says at its end. */
function audienceWords({ group }: Audience): 'speakers' | 'registrations' {
  return GROUPS[group].area === 'registrations' ? 'registrations' : 'speakers';
}

function pathOf(button: AnnouncementButton, { code }: Edition, language: Language): { link?: string } {
  if (button === 'none') return {};
  return { link: button === 'agenda' ? `/${code}/${language}/agenda` : `/${code}/${language}/me` };
}
