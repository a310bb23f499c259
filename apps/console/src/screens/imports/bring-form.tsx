import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { errorOf, Faults } from '../../parts/faults';
import { Field } from '../../parts/field';
import { Select } from '../../parts/inputs';
import { Ticks } from '../../parts/ticks';
import { useWords } from '../../words/words';
import { importsQuestion } from './imports-question';

const MAY_ADD = ['addRooms', 'addTerms', 'withPersons'] as const;
const WORDS = { addRooms: 'add-rooms', addTerms: 'add-terms', withPersons: 'with-persons' } as const;

/** Chooses a file and what may come with it; sending it writes nothing yet. */
export function BringForm() {
  const { t } = useWords();
  const { edition } = useDesk();
  const types = useVocabulary('session-type');
  const navigate = useNavigate({ from: '/$edition/imports' });
  const questions = useQueryClient();
  const [file, choose] = useState<File>();
  const [added, add] = useState<string[]>([]);
  const [type, setType] = useState('');
  const look = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/schedule-imports', {
          params: { path: { edition: edition.code } },
          body: formOf(file, added, type) as never,
          bodySerializer: (form: unknown) => form as FormData,
        }),
      ),
    onSuccess: ({ id }) => navigate({ search: { import: id } }),
    onSettled: () => questions.invalidateQueries({ queryKey: importsQuestion(edition.code).queryKey }),
  });
  return (
    <form
      className="card stack"
      noValidate
      aria-labelledby="bring"
      onSubmit={(event) => {
        event.preventDefault();
        if (!look.isPending) look.mutate();
      }}
    >
      <h2 id="bring">{t('imports.bring')}</h2>
      <Faults fault={look.error} />
      <Field name="file" label={t('imports.file')} hint={t('imports.file-hint')} error={errorOf(look.error, 'file')}>
        {(ids) => (
          <input
            type="file"
            accept=".xml,.json,.csv,.tsv,.txt"
            onChange={({ target }) => choose(target.files?.[0])}
            {...ids}
          />
        )}
      </Field>
      <Ticks
        legend={t('imports.may-add')}
        choices={MAY_ADD.map((value) => ({ value, label: t(`imports.${WORDS[value]}`) }))}
        values={added}
        onChange={add}
      />
      <Select
        name="type"
        label={t('imports.type')}
        empty={t('imports.type-none')}
        choices={types.choices}
        value={type}
        onChange={setType}
        error={errorOf(look.error, 'type')}
      />
      <p>
        <button className="btn" aria-disabled={look.isPending || undefined}>
          {t('imports.look')}
        </button>
      </p>
    </form>
  );
}

/** Fields before the file, as the API reads them. */
function formOf(file: File | undefined, added: string[], type: string): FormData {
  const form = new FormData();
  for (const name of added) form.set(name, 'true');
  if (type) form.set('type', type);
  if (file) form.set('file', file, file.name);
  return form;
}
