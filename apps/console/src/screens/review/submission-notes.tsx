import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import type { Submission } from './review-questions';

/** What the desk says among itself. */
export function SubmissionNotes({ submission: { id, notes } }: { submission: Submission }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/consultation/submissions/{id}/notes', {
          params: { path: { edition: edition.code, id } },
          body: { text },
        }),
      ),
    onSuccess: async () => {
      setText('');
      await questions.invalidateQueries({ queryKey: [edition.code, 'review', 'one', id] });
    },
  });
  return (
    <section className="stack tight" aria-labelledby="notes">
      <h3 id="notes">{t('registrations.notes')}</h3>
      <Unsaved isDirty={text !== ''} />
      {notes.map((note) => (
        <div key={note.id}>
          <p dir="auto">{note.text}</p>
          <p className="soft">
            <bdi>{note.byName}</bdi> · {formats.dateTime(note.at, edition.timeZone)}
          </p>
        </div>
      ))}
      <Faults fault={write.error} />
      <TextArea
        name="note"
        label={t('registrations.new-note')}
        hint={t('registrations.note-hint')}
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
