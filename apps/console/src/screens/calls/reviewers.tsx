import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { Ticks } from '../../parts/ticks';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

type Reviewer = AnswerOf<'/api/v1/editions/{edition}/consultation/reviewers', 'get'>['reviewers'][number];

/** Who reads which Action Lines, and how far they are. The role itself is given under People and roles. */
export function Reviewers() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery({
    queryKey: [edition.code, 'reviewers'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/reviewers', { params: { path: { edition: edition.code } } }),
      ),
  });
  return (
    <section className="stack" aria-labelledby="reviewers">
      <h2 id="reviewers">{t('calls.reviewers')}</h2>
      <p className="soft">{t('calls.reviewers-hint')}</p>
      {error && <ProblemNote fault={error} />}
      {data?.reviewers.map((reviewer) => (
        <OneReviewer key={reviewer.accountId} reviewer={reviewer} />
      ))}
    </section>
  );
}

function OneReviewer({ reviewer }: { reviewer: Reviewer }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const lines = useVocabulary('action-line');
  const [actionLines, setLines] = useState(reviewer.actionLines);
  const [organization, setOrganization] = useState(reviewer.organization);
  const isDirty =
    organization !== reviewer.organization ||
    [...actionLines].sort().join() !== [...reviewer.actionLines].sort().join();
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/consultation/reviewers/{accountId}', {
          params: {
            path: { edition: edition.code, accountId: reviewer.accountId },
            header: ifMatch(reviewer),
          },
          body: { actionLines, organization },
        }),
      ),
    onSuccess: () => questions.invalidateQueries({ queryKey: [edition.code, 'reviewers'] }),
  });
  return (
    <details className="card">
      <summary>
        <bdi>{reviewer.name || reviewer.email}</bdi>{' '}
        <span className="soft">
          {t('calls.read', { done: reviewer.done, assigned: reviewer.assigned })}{' '}
          <bdi>{reviewer.actionLines.join(' ')}</bdi>
        </span>
      </summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty && !save.isPending) save.mutate();
        }}
      >
        <Unsaved isDirty={isDirty} />
        <Faults fault={save.error} />
        <TextInput
          name="organization"
          label={t('review.organization')}
          hint={t('calls.organization-hint')}
          value={organization}
          onChange={setOrganization}
        />
        <Ticks
          legend={t('review.action-lines')}
          choices={lines.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
          values={actionLines}
          onChange={setLines}
        />
        <p>
          <button className="btn" aria-disabled={!isDirty || undefined}>
            {t('editing.save')}
          </button>
        </p>
      </form>
    </details>
  );
}
