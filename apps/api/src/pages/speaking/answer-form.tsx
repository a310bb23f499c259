import { KEPT_BY, type KeptBy } from '@app/calendar';
import { formatDateTime, type Language, translator } from '@app/i18n';
import { may, type PartRow } from '@app/speakers';
import type { Edition } from '@app/edition';
import { Field, type FieldError } from '../layout/form.js';
import { KeyFields } from './key-fields.js';
import { type Key, queryOf } from './own-part.js';

/** What came with the form. */
export interface TypedAnswer {
  answer: string;
  mode: string;
  reason: string;
  calendar: string;
}

interface Props {
  edition: Edition;
  language: Language;
  opens: Key;
  part: PartRow;
  /** How the speaker chose to have their calendar kept; undefined: not asked yet. */
  keptBy?: KeptBy;
  now: Date;
  typed?: TypedAnswer;
  error?: FieldError;
}

/** Accept or decline, on site or remotely; or the sentence why there is nothing to answer. */
export function AnswerForm(props: Props) {
  const { language, part, now } = props;
  const t = translator(language);
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{t('speakers:page.answer')}</h2>
      {closedBecause(part, now) ? <p>{t(`speakers:page.${closedBecause(part, now)}`)}</p> : <OpenForm {...props} />}
      {!closedBecause(part, now) && <SubstituteLink {...props} />}
    </section>
  );
}

function closedBecause(part: PartRow, now: Date): 'cancelled' | 'over' | 'not-invited' | undefined {
  if (part.isCancelled) return 'cancelled';
  if (part.endsAt && part.endsAt <= now) return 'over';
  return may(part.state, 'accept') ? undefined : 'not-invited';
}

function OpenForm(props: Props) {
  const { edition, language, opens, part, typed, error } = props;
  const t = translator(language);
  const isAccepted = part.state === 'accepted';
  return (
    <form className="stack" method="post" action={`/${edition.code}/${language}/speaking`} noValidate>
      <p>{standing(props)}</p>
      <KeyFields opens={opens} part={part} />
      {part.sessionMode === 'on-site-and-remote' && <HowField {...props} />}
      <KeptField {...props} />
      <Field
        name="reason"
        label={t('speakers:page.reason')}
        hint={t('speakers:page.reason-hint')}
        error={error?.field === 'reason' ? error.message : undefined}
      >
        {(ids) => (
          <textarea
            className="in"
            rows={2}
            dir="auto"
            defaultValue={typed?.reason ?? part.declineReason ?? ''}
            {...ids}
          />
        )}
      </Field>
      <p className="row">
        <button className="btn" name="answer" value="accept">
          {t(isAccepted ? 'speakers:page.keep' : 'speakers:page.accept')}
        </button>
        <button className="btn alt" name="answer" value="decline">
          {t('speakers:page.decline')}
        </button>
      </p>
    </form>
  );
}

/** Whoever cannot come may send somebody else; whom they named is said until it is decided. */
function SubstituteLink({ edition, language, opens, part }: Props) {
  const t = translator(language);
  const { namedSubstitute } = part;
  return (
    <p>
      {namedSubstitute && (
        <span className="st wait">
          {t('speakers:substitute.named', { name: `\u2068${namedSubstitute.name}\u2069` })}
        </span>
      )}{' '}
      <a href={`/${edition.code}/${language}/speaking/substitute?${queryOf(opens, part)}`}>
        {t(namedSubstitute ? 'speakers:substitute.see' : 'speakers:substitute.title')}
      </a>
    </p>
  );
}

/** What we have, or until when we want it. */
function standing({ edition, language, part, now }: Props): string {
  const t = translator(language);
  const when = (instant: Date) => formatDateTime(instant, language, edition.timeZone);
  if (part.answeredAt) return t(`speakers:page.${part.state}`, { when: when(part.answeredAt) });
  return t(part.answerBy! < now ? 'speakers:page.late' : 'speakers:page.answer-by', { when: when(part.answerBy!) });
}

function HowField({ language, part, typed, error }: Props) {
  const t = translator(language);
  const chosen = typed ? typed.mode : (part.mode ?? '');
  const wrong = error?.field === 'mode' ? error.message : undefined;
  return (
    <fieldset className="field" id="mode" aria-describedby={wrong && 'mode-error'}>
      <legend>{t('speakers:page.how')}</legend>
      {wrong && (
        <p className="err" id="mode-error">
          {wrong}
        </p>
      )}
      {(['on-site', 'remote', ''] as const).map((mode) => (
        <label className="pick" key={mode}>
          <input type="radio" name="mode" value={mode} defaultChecked={mode === chosen} />
          <span>{t(`speakers:page.how-${mode || 'open'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Mail is preselected: whoever accepts with one click has a calendar that stays right. */
function KeptField({ language, keptBy = 'mail', typed }: Props) {
  const t = translator(language);
  const chosen = KEPT_BY.find((way) => way === typed?.calendar) ?? keptBy;
  return (
    <fieldset className="field" id="calendar">
      <legend>{t('speakers:page.kept.title')}</legend>
      {KEPT_BY.map((way) => (
        <label className="pick" key={way}>
          <input type="radio" name="calendar" value={way} defaultChecked={way === chosen} />
          <span>{t(`speakers:page.kept.${way}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
