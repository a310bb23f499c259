import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { KINDS } from '../review/review-filter';
import { CriteriaPart } from './criteria';
import { EditCall } from './edit-call';
import { CallForm } from './form/call-form';
import { LateCodes } from './late-codes';
import { NewCall } from './new-call';
import { Reviewers } from './reviewers';

export type Call = AnswerOf<'/api/v1/editions/{edition}/consultation/calls', 'get'>['calls'][number];

export const callsQuestion = (edition: string) =>
  queryOptions({
    queryKey: [edition, 'calls'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/consultation/calls', { params: { path: { edition } } })),
  });

const SHAPES = { soon: 'wait', open: 'ok', closed: 'half' } as const;

/** The calls of the consultation: dates, words, late codes; by what is judged; and who reads which Action Lines. */
export function Calls() {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery(callsQuestion(edition.code));
  const [opened, open] = useState<Call['kind']>();
  const calls = data?.calls ?? [];
  const missing = KINDS.filter((kind) => !calls.some((call) => call.kind === kind));
  return (
    <Screen title={t('places.calls')}>
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      <ul className="stack">
        {calls.map((call) => (
          <li key={call.kind} className="card stack">
            <div className="row">
              <h2>{call.names[language] || call.names.en}</h2>
              <State shape={SHAPES[call.state]}>{t(`calls.states.${call.state}`)}</State>
              <p className="soft">{t('calls.until', { when: formats.dateTime(call.closesAt, edition.timeZone) })}</p>
              <button
                type="button"
                className="btn alt end"
                aria-expanded={opened === call.kind}
                onClick={() => open(opened === call.kind ? undefined : call.kind)}
              >
                {t('calls.change')}
              </button>
            </div>
            {opened === call.kind && (
              <>
                <EditCall call={call} />
                <LateCodes kind={call.kind} />
                <CallForm kind={call.kind} />
              </>
            )}
          </li>
        ))}
      </ul>
      {data && missing.length > 0 && <NewCall kinds={missing} />}
      <CriteriaPart />
      <Reviewers />
    </Screen>
  );
}
