import type { ReactNode } from 'react';
import { useCountries, useVocabulary } from '../../desk/lists';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Submission } from './review-questions';

const CO_SHAPES = { invited: 'wait', confirmed: 'ok', declined: 'no' } as const;

/** What was written, as its submitter wrote it. */
export function SubmissionFacts({ submission }: { submission: Submission }) {
  const { t, formats } = useWords();
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  const lines = useVocabulary('action-line');
  const { summary, textLanguage, submitter, email, country, stakeholderType, speakers, coOrganizers } = submission;
  const facts: Array<[label: string, value: ReactNode]> = [
    [t('review.submitter'), <Person key="s" name={submitter} email={email} />],
    [t('review.from'), `${countries.nameOf(country)} · ${kinds.nameOf(stakeholderType)}`],
    [t('review.action-lines'), formats.list(submission.actionLines.map((code) => `${code} ${lines.nameOf(code)}`))],
    [t('review.sdgs'), submission.sdgs.length > 0 && formats.list(submission.sdgs.map(String))],
    [t('review.languages'), submission.languages.length > 0 && formats.list(submission.languages)],
    [t('review.mode'), submission.mode && t(`sessions.modes.${submission.mode}`)],
    [t('review.minutes'), submission.minutes],
    [t('review.speakers'), speakers.length > 0 && <Lines lines={speakers} />],
    ...submission.answers.map((answer): [string, ReactNode] => [answer.label, <Lines key="a" lines={answer.lines} />]),
    [
      t('review.co-organizers'),
      coOrganizers.length > 0 &&
        coOrganizers.map(({ name, state }, at) => (
          <p key={at}>
            <bdi>{name}</bdi> <State shape={CO_SHAPES[state]}>{t(`review.co.${state}`)}</State>
          </p>
        )),
    ],
  ];
  return (
    <>
      <div lang={textLanguage} dir="auto" className="stack tight">
        {summary.split(/\n+/).map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value], at) => (
            <div className="contents" key={at}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Person({ name, email }: { name: string; email: string | null }) {
  return (
    <>
      <bdi>{name}</bdi>
      {email && (
        <>
          {' '}
          <bdi dir="ltr" className="soft">
            {email}
          </bdi>
        </>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines
    .flatMap((line) => line.split(/\n+/))
    .map((line, at) => (
      <p key={at} dir="auto">
        {line}
      </p>
    ));
}
