import type { Edition } from '@app/edition';
import { formatDay, languageName, type Translate } from '@app/i18n';
import { instantInWords, momentInWords, type OwnRegistration } from '@app/registration';
import { statusTitle } from './status-words.js';

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
  | 'decider'
  | 'question'
>;

/** The way of a registration from the form to the Forum, up to where it ended. */
export function stepsOf(registration: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  const { mode, status } = registration;
  const isOver = registration.endedAt !== null;
  const behind = [received(registration, edition, t), proof(registration, edition, t)];
  if (isOver) return [...behind.filter(({ state }) => state === 'done'), ending(registration, edition, t)];
  const ahead = [
    ...seatStep(registration, edition, t),
    ...questionStep(registration, edition, t),
    ...decisionSteps(registration, edition, t),
    ...(mode === 'on-site' ? onSiteSteps(registration, t) : remoteSteps(registration, t)),
  ];
  if (status === 'attended') ahead.splice(-1, 1, { title: t('registration:own.steps.checked-in'), state: 'done' });
  return current([...behind, ...ahead], status === 'approved' || status === 'attended');
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

/** Who decides, until when, and the decision; nothing of it where nobody has to look. */
function decisionSteps(registration: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  const { decider, mode, decidedAt } = registration;
  const isAutomatic = decider === null ? mode === 'remote' : decider === 'automatic';
  if (isAutomatic) return [];
  const language = languageName(registration.language, t.language);
  const by = decider === 'focal-point' ? 'forms:clock.review-focal-point' : 'registration:own.steps.review';
  return [
    { title: t(by), hint: reviewTime(registration, edition, t), state: 'ahead' },
    {
      title: t('registration:own.steps.decision'),
      hint: decidedAt ? moment(decidedAt, edition, t) : t('registration:own.steps.decision-language', { language }),
      state: 'ahead',
    },
  ];
}

/** The answer that the decision waits for. */
function questionStep({ question }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step[] {
  if (!question) return [];
  const when = instantInWords(question.answerBy, t.language, edition.timeZone);
  return [{ title: t('forms:asked.answer'), hint: t('forms:asked.until', { when }), state: 'ahead' }];
}

function onSiteSteps({ decider }: Facts, t: Translate): Step[] {
  const when = decider === 'automatic' ? 'at-proof' : 'confirmation-when';
  return [
    { title: t('registration:own.steps.confirmation'), hint: t(`registration:own.steps.${when}`), state: 'ahead' },
    { title: t('registration:own.steps.badge'), hint: t('registration:own.steps.badge-hint'), state: 'ahead' },
  ];
}

/** For who waits, or has a seat kept. */
function seatStep(
  { status, mode, place, offerExpiresAt }: Facts,
  edition: Pick<Edition, 'timeZone'>,
  t: Translate,
): Step[] {
  const hint =
    status === 'offered' && offerExpiresAt
      ? t('registration:own.steps.seat-offered', { until: moment(offerExpiresAt, edition, t) })
      : t(place ? 'registration:own.steps.seat-place' : 'registration:own.steps.seat-none', { place: place ?? 0 });
  const isAwaited = status === 'waiting' || status === 'offered';
  const title = t(mode === 'on-site' ? 'registration:own.steps.seat' : 'forms:clock.seat-remote');
  return isAwaited ? [{ title, hint, state: 'ahead' }] : [];
}

function reviewTime({ provenAt, decisionDueAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate) {
  if (!provenAt || !decisionDueAt) return undefined;
  return t('registration:own.steps.review-since', {
    since: formatDay(provenAt, t.language, edition.timeZone, 'short'),
    by: moment(decisionDueAt, edition, t),
  });
}

function remoteSteps({ decider }: Facts, t: Translate): Step[] {
  const when = decider === null || decider === 'automatic' ? 'at-proof' : 'confirmation-when';
  return [
    { title: t('registration:own.steps.confirmation'), hint: t(`registration:own.steps.${when}`), state: 'ahead' },
    { title: t('registration:own.steps.join'), hint: t('registration:own.steps.join-hint'), state: 'ahead' },
  ];
}

function ending({ status, endedAt, provenAt }: Facts, edition: Pick<Edition, 'timeZone'>, t: Translate): Step {
  return { title: statusTitle({ status, provenAt }, t), hint: moment(endedAt!, edition, t), state: 'now' };
}

/** "28 April, 10:12" */
function moment(instant: Date, { timeZone }: Pick<Edition, 'timeZone'>, t: Translate): string {
  return momentInWords(instant, t.language, timeZone);
}
