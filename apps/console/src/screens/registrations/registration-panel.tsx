import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { Decision } from './decision';
import { RegistrationFacts } from './registration-facts';
import { RegistrationHistory } from './registration-history';

export type RegistrationWithHistory = AnswerOf<'/api/v1/editions/{edition}/registrations/{id}', 'get'>;

interface PanelProps {
  id: string;
  decided(id: string, name: string, isApproved: boolean): void;
  close(): void;
}

export const registrationQuestion = (edition: string, id: string) => ({
  queryKey: [edition, 'registration', id],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/registrations/{id}', { params: { path: { edition, id } } })),
});

/** One registration: who, what was promised, what happened so far, and the decision where there is one to take. */
export function RegistrationPanel({ id, decided, close }: PanelProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [overtaken, setOvertaken] = useState<unknown>();
  const { data: registration, error } = useQuery(registrationQuestion(edition.code, id));
  if (error) return <ProblemNote fault={error} />;
  if (!registration) return <Waiting />;
  const { number, submittedAt, givenName, familyName, organization, status } = registration;
  const name = `${givenName} ${familyName}`.trim();
  return (
    <SidePanel
      title={<bdi>{name}</bdi>}
      above={
        <>
          <bdi dir="ltr">{number}</bdi> ·{' '}
          {t('registrations.received', { time: formats.dateTime(submittedAt, edition.timeZone) })}
        </>
      }
      below={<bdi>{organization}</bdi>}
      close={close}
    >
      {overtaken !== undefined && <ProblemNote fault={overtaken} />}
      <RegistrationFacts registration={registration} />
      {(status === 'under-review' || status === 'waiting') && (
        <Decision
          registration={registration}
          overtaken={setOvertaken}
          decided={(isApproved) => decided(id, name, isApproved)}
        />
      )}
      <RegistrationHistory registration={registration} />
    </SidePanel>
  );
}
