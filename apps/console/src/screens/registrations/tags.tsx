import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { registrationQuestion, type RegistrationWithHistory } from './registration-panel';
import { tagNamed, useTags } from './tags-question';

const TAG = '/api/v1/editions/{edition}/registrations/{id}/tags/{tag}';

/** Words of the desk's own on a registration; each can be taken off, a new one is written or chosen from those in use. */
export function Tags({ registration: { id, tags } }: { registration: RegistrationWithHistory }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const known = useTags();
  const list = useId();
  const [name, setName] = useState('');
  const settled = async () => {
    setName('');
    await questions.invalidateQueries({ queryKey: registrationQuestion(edition.code, id).queryKey });
    await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
  };
  const pathOf = (tag: string) => ({ params: { path: { edition: edition.code, id, tag } } });
  const put = useMutation({
    mutationFn: async () => answerOf(api.POST(TAG, pathOf((await tagNamed(questions, edition.code, name)).id))),
    onSuccess: settled,
  });
  const takeOff = useMutation({
    mutationFn: (tag: string) => answerOf(api.DELETE(TAG, pathOf(tag))),
    onSuccess: settled,
  });
  const fault = put.error ?? takeOff.error ?? undefined;
  return (
    <section className="stack tight" aria-labelledby="tags">
      <h3 id="tags">{t('registrations.tags')}</h3>
      {tags.length > 0 && (
        <ul className="row">
          {tags.map((tag) => (
            <li key={tag.id} className="row tight">
              <span className="tag">
                <bdi>{tag.name}</bdi>
              </span>
              <button
                type="button"
                className="plain"
                aria-label={t('registrations.take-tag-off', { tag: tag.name })}
                onClick={() => takeOff.mutate(tag.id)}
              >
                {t('registrations.take-off')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {fault && !errorOf(fault, 'name') && <ProblemNote fault={fault} />}
      <form
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (!put.isPending) put.mutate();
        }}
      >
        <TextInput
          name="tag"
          label={t('registrations.new-tag')}
          dir="auto"
          list={list}
          error={errorOf(fault, 'name')}
          value={name}
          onChange={setName}
        />
        <datalist id={list}>
          {known.map((tag) => (
            <option key={tag.id} value={tag.name} />
          ))}
        </datalist>
        <p>
          <button className="btn alt">{t('registrations.put-tag')}</button>
        </p>
      </form>
    </section>
  );
}
