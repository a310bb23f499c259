import type { Transaction } from '@app/database';
import { type Edition, inLanguage } from '@app/edition';
import { type Answers, missingAnswers } from '@app/forms';
import type { Language } from '@app/i18n';
import { translator } from '@app/i18n';
import { wholeDaysFile } from '@app/calendar';
import { writeLetter } from '@app/mail';
import { editionName } from '../applying/application.js';
import { readForm } from '../forms/forms.queries.js';
import type { Registration } from '../registration.entity.js';
import { factsOf, frameOf } from './letter-facts.js';
import { freshStatusPath } from './link-letters.js';

/** The yes: number, QR code of the badge, calendar file with the days of the edition, link to the status page. `again` tells one that was wished for from the first. */
export async function writeConfirmation(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
  sendAfter?: Date,
  again?: string,
): Promise<void> {
  await writeLetter(tx, {
    kind: 'registration.confirmation',
    cause: [`registration:${registration.id}:approved:${registration.version}`, again].filter(Boolean).join(':'),
    ...frameOf(registration),
    data: {
      ...factsOf(registration, edition),
      isOnSite: registration.mode === 'on-site' ? 1 : 0,
      asksLater: (await asksLater(tx, registration)) ? 1 : 0,
    },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
    qr: registration.badgeCode ?? undefined,
    sendAfter,
    attachments: [
      {
        fileName: daysFileName(edition),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        text: daysFile(edition, registration.mode, registration.language).toString(),
      },
    ],
  });
}

/** Whether the category asks something that was left for after the approval. */
async function asksLater(tx: Transaction, { editionId, category, answers }: Registration): Promise<boolean> {
  const { definition } = await readForm(tx, editionId, category);
  return missingAnswers(definition, answers as Answers, 'later').length > 0;
}

export function daysFileName({ code }: Edition): string {
  return `${code}.ics`;
}

/** The days of the edition as one calendar entry. When its dates change, a later file mends an earlier one. */
export function daysFile(edition: Edition, mode: Registration['mode'], language: Language): Buffer {
  const place = [edition.venue, inLanguage(edition.city, language)].filter(Boolean).join(', ');
  const t = translator(language);
  return wholeDaysFile({
    uid: `edition-${edition.id}@wsis-forum`,
    sequence: edition.version - 1,
    from: edition.startsOn,
    to: edition.endsOn,
    summary: editionName(edition, language),
    description: t(`registration:calendar.${mode}`, { zone: edition.timeZone }),
    location: mode === 'on-site' ? place : t('registration:modes.remote'),
    modifiedAt: edition.updatedAt,
  });
}
