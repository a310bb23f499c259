import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { useWords } from '../../words/words';

/** A session of the programme gets a list of speakers. It is named by its code, which stands in the address of its page. */
export function MakeRoundTable() {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const navigate = useNavigate();
  const [session, setSession] = useState('');
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables', {
          params: { path: { edition: edition.code } },
          body: { session: session.trim().toUpperCase() },
        }),
      ),
    onSuccess: async ({ code }) => {
      await questions.invalidateQueries({ queryKey: [edition.code, 'round-tables'] });
      await navigate({ to: '/$edition/round-tables/$code', params: { edition: edition.code, code } });
    },
  });
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="make"
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <h2 id="make">{t('round-tables.make')}</h2>
      <Faults fault={make.error} />
      <TextInput
        name="session"
        dir="ltr"
        label={t('round-tables.session-code')}
        hint={t('round-tables.session-code-hint')}
        error={errorOf(make.error, 'session')}
        value={session}
        onChange={setSession}
      />
      <p>
        <button className="btn">{t('round-tables.make-act')}</button>
      </p>
    </form>
  );
}
