import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Mandate } from '@app/identity';
import { writeLetter } from '@app/mail';
import { editionName, nameOf } from '../applying/application.js';
import { daysFile, daysFileName } from '../letters/confirmation.js';
import { factsOf, frameOf, partFacts } from '../letters/letter-facts.js';
import { freshStatusPath } from '../letters/link-letters.js';
import type { Registration } from '../registration.entity.js';
import { type Delegation, delegationName } from './delegation.js';
import type { EnteredDelegate } from './enter-delegate.js';
import type { FocalPointActing } from './register-delegate.js';

/** The page of a delegation's focal points. */
export function delegationPath({ code }: Pick<Edition, 'code'>, language: Language, id: string): string {
  return `/${code}/${language}/delegations/${id}`;
}

/** The confirmation to the focal point, and to the delegate where there is an address. */
export async function writeDelegateLetters(
  tx: Transaction,
  edition: Edition,
  delegation: Delegation,
  { registration, address }: EnteredDelegate,
  acting: FocalPointActing,
  now: Date,
): Promise<void> {
  const { id, mode, number, badgeCode } = registration;
  const attachments = (language: Language) => [
    {
      fileName: daysFileName(edition),
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      text: daysFile(edition, mode, language).toString(),
    },
  ];
  const isOnSite = mode === 'on-site' ? 1 : 0;
  const both = {
    editionId: edition.id,
    subject: { kind: 'registration', id },
    qr: badgeCode ?? undefined,
    isProtected: true,
  };
  await writeLetter(tx, {
    ...both,
    kind: 'delegations.registered',
    cause: `registration:${id}:registered-by-focal-point`,
    to: { address: acting.email, name: acting.name, language: acting.language },
    data: {
      delegate: nameOf(registration),
      number,
      ...partFacts(edition, mode, acting.language),
      delegation: delegationName(delegation, acting.language),
      hasAddress: address.isOwn ? 1 : 0,
      isOnSite,
      link: delegationPath(edition, acting.language, delegation.id),
    },
    attachments: attachments(acting.language),
  });
  if (!address.isOwn) return;
  await writeLetter(tx, {
    ...both,
    kind: 'delegations.registered-for-you',
    cause: `registration:${id}:approved`,
    to: frameOf(registration).to,
    data: {
      ...factsOf(registration, edition),
      delegation: delegationName(delegation, registration.language),
      by: acting.name,
      isOnSite,
    },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
    attachments: attachments(registration.language),
  });
}

/** To somebody whose place another has taken over. */
export async function writeReplaced(
  tx: Transaction,
  edition: Edition,
  delegation: Delegation,
  earlier: Registration,
): Promise<void> {
  await writeLetter(tx, {
    ...frameOf(earlier),
    kind: 'delegations.replaced',
    cause: `registration:${earlier.id}:replaced`,
    data: { ...factsOf(earlier, edition), delegation: delegationName(delegation, earlier.language) },
    isProtected: true,
  });
}

/** How many names a letter to a focal point lists. */
const NAMES_AT_MOST = 20;

/** What waits for a focal point's decision: one letter, whether one request came or many. */
export async function writeRequestsLetter(
  tx: Transaction,
  edition: Edition,
  delegation: Delegation,
  focalPoint: Mandate,
  { names, waiting, no }: { names: string[]; waiting: number; no: number },
): Promise<void> {
  const { holderLanguage: language, holderEmail, holderName } = focalPoint;
  await writeLetter(tx, {
    kind: 'delegations.requests',
    cause: `delegation:${delegation.id}:requests:${no}:${focalPoint.accountId}`,
    editionId: edition.id,
    subject: { kind: 'delegation', id: delegation.id },
    to: { address: holderEmail, name: holderName === holderEmail ? '' : holderName, language },
    data: {
      count: names.length,
      waiting,
      delegation: delegationName(delegation, language),
      edition: editionName(edition, language),
      items: names.slice(0, NAMES_AT_MOST),
      link: delegationPath(edition, language, delegation.id),
    },
  });
}
