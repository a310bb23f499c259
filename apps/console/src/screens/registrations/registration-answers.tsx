import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { RegistrationWithHistory } from './registration-panel';

/** What the applicant told in the form, and what was asked and answered since. */
export function RegistrationAnswers({
  registration: { answers, questions },
}: {
  registration: RegistrationWithHistory;
}) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <>
      {answers.length > 0 && (
        <section className="stack tight" aria-labelledby="answers">
          <h3 id="answers">{t('registrations.answers')}</h3>
          <dl className="facts">
            {answers.map(({ code, label, lines }) => (
              <div className="contents" key={code}>
                <dt>{label}</dt>
                <dd>
                  {lines.map((line) => (
                    <p key={line} dir="auto">
                      {line}
                    </p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {questions.length > 0 && (
        <section className="stack tight" aria-labelledby="questions">
          <h3 id="questions">{t('registrations.questions')}</h3>
          <ol className="stack tight">
            {questions.map(({ id, question, answer, askedAt, answerBy, answeredAt }) => (
              <li key={id} className="stack tight">
                <p dir="auto">
                  <b>{question}</b>
                </p>
                <p className="soft">
                  {t('registrations.asked-at', { time: formats.dateTime(askedAt, edition.timeZone) })}
                </p>
                {answer && <p dir="auto">{answer}</p>}
                <p>
                  {answeredAt ? (
                    <State shape="ok">
                      {t('registrations.answered-at', { time: formats.dateTime(answeredAt, edition.timeZone) })}
                    </State>
                  ) : (
                    <State shape="wait">
                      {t('registrations.answer-awaited', { time: formats.dateTime(answerBy, edition.timeZone) })}
                    </State>
                  )}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
