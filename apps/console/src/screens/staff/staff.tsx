import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { InviteForm } from './invite-form';
import { StaffLine } from './staff-line';

export type StaffMember = AnswerOf<'/api/v1/editions/{edition}/staff', 'get'>['staff'][number];

export const staffQuestion = (edition: string) => ({
  queryKey: [edition, 'staff'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/staff', { params: { path: { edition } } })),
});

/** Who works for the edition, and the form that brings somebody in. */
export function Staff() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error, refetch } = useQuery(staffQuestion(edition.code));
  return (
    <Screen title={t('places.staff')} lead={t('staff.lead')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      <div className="split">
        {data ? (
          <DataTable
            label={t('places.staff')}
            heads={[t('staff.person'), t('staff.roles'), t('staff.last-seen'), t('staff.sessions')]}
          >
            {data.staff.map((member) => (
              <StaffLine key={member.id} member={member} />
            ))}
          </DataTable>
        ) : (
          <Waiting />
        )}
        <InviteForm />
      </div>
    </Screen>
  );
}
