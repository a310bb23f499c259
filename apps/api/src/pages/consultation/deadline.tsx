import { type Call, callState, type CallState } from '@app/consultation';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { deadlineInWords } from '@app/registration';

interface Props {
  edition: Edition;
  language: Language;
  call: Call;
  lateUntil?: Date;
}

/** Until when: with the hour and the zone of the Forum, and in the visitor's zone where that is another. */
export function Deadline({ edition, language, call, lateUntil }: Props) {
  const t = translator(language);
  return (
    <dl className="facts card">
      <dt>{t('consultation:deadline.closes')}</dt>
      <dd>
        <ThatInstant edition={edition} language={language} instant={lateUntil ?? call.closesAt} />
        {lateUntil && <p className="hint">{t('consultation:deadline.late')}</p>}
      </dd>
      <dt>{t('consultation:deadline.answers')}</dt>
      <dd>{deadlineInWords(call.answersBy, language, edition.timeZone)}</dd>
    </dl>
  );
}

/** One instant in the Forum's zone, and in the visitor's own. */
export function ThatInstant({ edition, language, instant }: Omit<Props, 'call' | 'lateUntil'> & { instant: Date }) {
  return (
    <>
      <time dateTime={instant.toISOString()}>{deadlineInWords(instant, language, edition.timeZone)}</time>
      <br />
      <local-time
        class="soft small"
        data-from={instant.toISOString()}
        data-zone={edition.timeZone}
        data-words={translator(language)('agenda:session.local', { time: '{time}', zone: '{zone}' })}
      />
    </>
  );
}

const SHAPE: Record<CallState, string> = { soon: 'wait', open: 'ok', closed: 'soft' };

/** Open, soon or closed: a word with a shape. */
export function CallStateWord({ call, language, now }: { call: Call; language: Language; now: Date }) {
  const state = callState(call, now);
  return <span className={`st ${SHAPE[state]}`}>{translator(language)(`consultation:list.${state}`)}</span>;
}
