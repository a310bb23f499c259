import { type Edition, mastheadOf, type Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import { drawDraft, type DrawnLetter } from '@app/mail';
import type { Announcement } from './announcement.js';
import { letterTo, type Recipient } from './announcement-letter.js';
import { NotInTheAudience } from './announcements.errors.js';
import { membersOf, valuesOf } from './audience/audience.queries.js';

/** A letter as it would go, or went, to one of an announcement's people. */
export interface AnnouncementPreview extends DrawnLetter {
  /** Its language; the reader's own may be another one that the announcement does not have. */
  language: Language;
  wishedLanguage: Language;
  name: string;
}

/** Of one of its people as they are now, with or without an address. Refuses `announcements.not-in-the-audience`. */
export async function previewAnnouncement(
  reader: Reader,
  edition: Edition,
  announcement: Announcement,
  personId: string,
  { baseUrl, now }: { baseUrl: string; now: Date },
): Promise<AnnouncementPreview> {
  const recipient = await recipientOf(reader, edition, announcement, personId, now);
  const letter = letterTo({ ...recipient, email: '' }, announcement, edition, 'preview');
  const { language, name } = letter.to;
  const drawn = await drawDraft(letter, mastheadOf(edition, language), baseUrl);
  return { ...drawn, language, wishedLanguage: recipient.language, name };
}

async function recipientOf(
  reader: Reader,
  edition: Edition,
  { id, state, audience }: Announcement,
  personId: string,
  now: Date,
): Promise<Omit<Recipient, 'email'>> {
  const isFixed = state !== 'draft' && state !== 'waiting';
  const source = isFixed
    ? `with member as (select person_id from announcement_recipient where announcement_id = $1)`
    : `with ${membersOf(audience)}`;
  const values = isFixed ? [id] : valuesOf(edition, audience, now);
  const [found] = await reader.query<Array<Omit<Recipient, 'email'>>>(
    `${source} select p.id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName",
       p.family_name as "familyName", p.organization, p.language
     from member join person p on p.id = member.person_id
     where p.id = $${values.length + 1} and (p.given_name <> '' or p.family_name <> '')`,
    [...values, personId],
  );
  if (!found) throw new NotInTheAudience();
  return found;
}
