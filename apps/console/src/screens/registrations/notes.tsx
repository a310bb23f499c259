import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

/** What the desk wrote down for itself. Whoever it is about may ask for a copy, and the field says so. */
export function Notes({ id }: { id: string }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [text, setText] = useState('');
  const path = { edition: edition.code, id };
  const queryKey = [edition.code, 'registration', id, 'notes'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/registrations/{id}/notes', { params: { path } })),
  });
  const write = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/editions/{edition}/registrations/{id}/notes', { params: { path }, body: { text } })),
    onSuccess: async (notes) => {
      questions.setQueryData(queryKey, notes);
      setText('');
      await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
    },
  });
  const fault = write.error ?? undefined;
  return (
    <section className="stack tight" aria-labelledby="notes">
      <h3 id="notes">{t('registrations.notes')}</h3>
      <Unsaved isDirty={text !== ''} />
      {data && data.notes.length > 0 && (
        <ol className="stack tight">
          {data.notes.map((note) => (
            <li key={note.id}>
              <p dir="auto">{note.text}</p>
              <p className="soft">
                <bdi>{note.byName}</bdi> · {formats.dateTime(note.at, edition.timeZone)}
              </p>
            </li>
          ))}
        </ol>
      )}
      {fault && !errorOf(fault, 'text') && <ProblemNote fault={fault} />}
      <TextArea
        name="note"
        label={t('registrations.new-note')}
        hint={t('registrations.note-hint')}
        error={errorOf(fault, 'text')}
        rows={2}
        value={text}
        onChange={setText}
      />
      <p>
        <button type="button" className="btn alt" onClick={() => !write.isPending && write.mutate()}>
          {t('registrations.write-note')}
        </button>
      </p>
    </section>
  );
}
