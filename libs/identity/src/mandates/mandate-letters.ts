import type { Transaction } from '@app/database';
import { dayIn, formatDay, type Language } from '@app/i18n';
import { type LetterDraft, writeLetter } from '@app/mail';
import { type ActedFor, type Mandate, MANDATE_KINDS } from './mandate.js';

/** What letters need to know of an edition. */
export interface MandateEdition {
  id: string;
  code: string;
  names: Partial<Record<Language, string>>;
  timeZone: string;
}

type Draft = Omit<LetterDraft, 'cause' | 'kind'>;

/** Both sides learn that it begins and until when; `opens`: the holder's page below `/{edition}/{language}`. */
export async function writeMandateBegins(
  tx: Transaction,
  mandate: Mandate,
  subject: ActedFor,
  edition: MandateEdition,
  opens: string,
): Promise<void> {
  const letters = draftsOf(mandate, subject, edition, opens);
  await writeLetter(tx, { ...letters.holder, kind: 'mandates.given-to-you', cause: `mandate:${mandate.id}:given` });
  if (letters.subject)
    await writeLetter(tx, { ...letters.subject, kind: 'mandates.given-over-you', cause: `mandate:${mandate.id}:over` });
}

/** Both sides learn that it has ended, by somebody's hand or because its last day is over. */
export async function writeMandateEnds(
  tx: Transaction,
  mandate: Mandate,
  subject: ActedFor,
  edition: MandateEdition,
): Promise<void> {
  const letters = draftsOf(mandate, subject, edition, '/me');
  await writeLetter(tx, { ...letters.holder, kind: 'mandates.ended-for-you', cause: `mandate:${mandate.id}:ended` });
  if (letters.subject)
    await writeLetter(tx, {
      ...letters.subject,
      kind: 'mandates.ended-over-you',
      cause: `mandate:${mandate.id}:over-ended`,
    });
}

function draftsOf(
  mandate: Mandate,
  subject: ActedFor,
  edition: MandateEdition,
  opens: string,
): { holder: Draft; subject?: Draft } {
  const frame = {
    editionId: edition.id,
    subject: { kind: 'mandate', id: mandate.id },
    isProtected: mandate.kind === 'aide',
  };
  const holder = {
    ...frame,
    to: { address: mandate.holderEmail, name: nameUnlessAddress(mandate), language: mandate.holderLanguage },
    data: dataOf(mandate, subject, edition, mandate.holderLanguage, opens),
  };
  if (!subject.to) return { holder };
  const { address, language } = subject.to;
  const to = { address, name: subject.name, language };
  return { holder, subject: { ...frame, to, data: dataOf(mandate, subject, edition, language, '/me') } };
}

function dataOf(mandate: Mandate, subject: ActedFor, edition: MandateEdition, language: Language, opens: string) {
  const lastDay = dayIn(new Date(mandate.endsAt.getTime() - 1), edition.timeZone);
  return {
    kind: MANDATE_KINDS.indexOf(mandate.kind) + 1,
    subject: subject.name,
    holder: mandate.holderName,
    until: formatDay(lastDay, language),
    edition: edition.names[language] ?? edition.names.en ?? edition.code,
    link: `/${edition.code}/${language}${opens}`,
  };
}

function nameUnlessAddress({ holderName, holderEmail }: Mandate): string {
  return holderName === holderEmail ? '' : holderName;
}
