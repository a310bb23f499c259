import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { Decision } from './decision';
import { Duplicates } from './duplicates/duplicates';
import { MergedInto } from './duplicates/merged-into';
import { Notes } from './notes';
import { RegistrationAnswers } from './registration-answers';
import { RegistrationCorrections } from './registration-corrections';
import { RegistrationDocuments } from './registration-documents';
import { RegistrationFacts } from './registration-facts';
import { RegistrationHistory } from './registration-history';
import { RegistrationPanels } from './registration-panels';
import { RegistrationMarks } from './registration-marks';
import { Tags } from './tags';
import type { Decided } from './use-decide';
import { WhyHere } from './why-here';

export type RegistrationWithHistory = AnswerOf<'/api/v1/editions/{edition}/registrations/{id}', 'get'>;

interface PanelProps {
  id: string;
  decided(what: Decided): void;
  close(): void;
}

export const registrationQuestion = (edition: string, id: string) => ({
  queryKey: [edition, 'registration', id],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/registrations/{id}', { params: { path: { edition, id } } })),
});

/** One registration: who, why it is here, what was promised and told, the decision where there is one to take, and what happened so far. */
export function RegistrationPanel({ id, decided, close }: PanelProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [overtaken, setOvertaken] = useState<unknown>();
  const { data: registration, error } = useQuery(registrationQuestion(edition.code, id));
  if (error) return <ProblemNote fault={error} />;
  if (!registration) return <Waiting />;
  const { number, submittedAt, givenName, familyName, organization } = registration;
  return (
    <SidePanel
      title={<bdi>{`${givenName} ${familyName}`.trim()}</bdi>}
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
      <RegistrationMarks registration={registration} />
      {registration.mergedInto && <MergedInto id={registration.mergedInto} />}
      <Duplicates registration={registration} />
      <RegistrationFacts registration={registration} />
      <RegistrationPanels registration={registration} />
      <WhyHere registration={registration} />
      <RegistrationAnswers registration={registration} />
      <RegistrationCorrections registration={registration} />
      <RegistrationDocuments registration={registration} />
      <Decision registration={registration} overtaken={setOvertaken} decided={decided} />
      <Tags registration={registration} />
      <Notes id={id} />
      <RegistrationHistory registration={registration} />
    </SidePanel>
  );
}
