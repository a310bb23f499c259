import type { Edition } from '@app/edition';
import { formatDay, languageName, type Translate } from '@app/i18n';
import { instantInWords, momentInWords, type OwnRegistration } from '@app/registration';

/** One step of a registration: behind us, where we are, or ahead. */
export interface Step {
  title: string;
  hint?: string;
  state: 'done' | 'now' | 'ahead';
}

type Facts = Pick<
  OwnRegistration,
  | 'mode'
  | 'status'
  | 'language'
  | 'submittedAt'
  | 'proveBy'
  | 'provenAt'
  | 'decisionDueAt'
  | 'decidedAt'
  | 'endedAt'
  | 'holdsSeat'
  | 'place'
  | 'offerExpiresAt'
>;

/** The way of a registration from the form to the Forum, up to where it ended. */
export function stepsOf(registration: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  const { mode, status } = registration;
  const isOver = registration.endedAt !== null;
  const behind = [received(registration, edition, t), proof(registration, edition, t)];
  if (isOver) return [...behind.filter(({ state }) => state === 'done'), ending(registration, edition, t)];
  const ahead = mode === 'on-site' ? onSiteSteps(registration, edition, t) : remoteSteps(t);
  const isApproved = status === 'approved' || status === 'attended';
  return current([...behind, ...ahead], isApproved);
}

/** The first step that is not done is where we are; after a yes nothing is but the Forum itself. */
function current(steps: Step[], isApproved: boolean): Step[] {
  const done = (step: Step) => step.state === 'done' || (isApproved && step !== steps.at(-1));
  const at = steps.findIndex((step) => !done(step));
  return steps.map((step, index) => ({ ...step, state: done(step) ? 'done' : index === at ? 'now' : 'ahead' }));
}

function received({ submittedAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step {
  return { title: t('registration:own.steps.received'), hint: moment(submittedAt, edition, t), state: 'done' };
}

function proof({ provenAt, proveBy }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step {
  if (provenAt) return { title: t('registration:own.steps.proven'), hint: moment(provenAt, edition, t), state: 'done' };
  const when = instantInWords(proveBy, t.language, edition.timeZone);
  return {
    title: t('registration:own.steps.prove'),
    hint: t('registration:own.steps.prove-by', { when }),
    state: 'ahead',
  };
}

function onSiteSteps(registration: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  const word = (key: string, hint?: string): Step => ({
    title: t(`registration:own.steps.${key}`),
    hint,
    state: 'ahead',
  });
  const language = languageName(registration.language, t.language);
  return [
    ...seatStep(registration, edition, t),
    word('review', reviewTime(registration, edition, t)),
    word(
      'decision',
      registration.decidedAt
        ? moment(registration.decidedAt, edition, t)
        : t('registration:own.steps.decision-language', { language }),
    ),
    word('confirmation', t('registration:own.steps.confirmation-when')),
    word('badge', t('registration:own.steps.badge-hint')),
  ];
}

/** For who waits, or has a seat kept. */
function seatStep({ status, place, offerExpiresAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  const hint =
    status === 'offered' && offerExpiresAt
      ? t('registration:own.steps.seat-offered', { until: moment(offerExpiresAt, edition, t) })
      : t(place ? 'registration:own.steps.seat-place' : 'registration:own.steps.seat-none', { place: place ?? 0 });
  const isAwaited = status === 'waiting' || status === 'offered';
  return isAwaited ? [{ title: t('registration:own.steps.seat'), hint, state: 'ahead' }] : [];
}

function reviewTime({ provenAt, decisionDueAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate) {
  if (!provenAt || !decisionDueAt) return undefined;
  return t('registration:own.steps.review-since', {
    since: formatDay(provenAt, t.language, edition.timeZone, 'short'),
    by: moment(decisionDueAt, edition, t),
  });
}

function remoteSteps(t: Translate): Step[] {
  return [
    { title: t('registration:own.steps.confirmation'), hint: t('registration:own.steps.at-proof'), state: 'ahead' },
    { title: t('registration:own.steps.join'), hint: t('registration:own.steps.join-hint'), state: 'ahead' },
  ];
}

function ending({ status, endedAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step {
  return { title: t(`registration:status.${status}`), hint: moment(endedAt!, edition, t), state: 'now' };
}

/** "28 April, 10:12" */
function moment(instant: Date, { timeZone }: Pick<Edition, 'timeZone'>, t: Translate): string {
  return momentInWords(instant, t.language, timeZone);
}
