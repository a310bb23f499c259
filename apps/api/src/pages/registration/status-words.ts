import type { Translate } from '@app/i18n';
import type { OwnRegistration } from '@app/registration';

type Standing = Pick<OwnRegistration, 'status' | 'mode' | 'decider' | 'provenAt'>;

/** Where a registration stands, in a few words. */
export function statusTitle(registration: Pick<Standing, 'status' | 'provenAt'>, t: Translate): string {
  return isOfferPassed(registration)
    ? t('forms:clock.expired-offers-title')
    : t(`registration:status.${registration.status}`);
}

/** Root of the words that say what happens now; its text stands under the same name with `-text`. */
export function nowKey({ status, mode, decider, provenAt }: Standing): string {
  if (isOfferPassed({ status, provenAt })) return 'forms:clock.expired-offers';
  if (status === 'waiting' && mode === 'remote') return 'forms:clock.waiting-remote';
  if (status === 'rejected' && decider === 'focal-point') return 'forms:clock.rejected-focal-point';
  return `registration:own.now.${status === 'approved' ? `approved-${mode}` : status}`;
}

/** It left the line after its last offer, not for want of a proof. */
function isOfferPassed({ status, provenAt }: Pick<Standing, 'status' | 'provenAt'>): boolean {
  return status === 'expired' && provenAt !== null;
}
