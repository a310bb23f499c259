import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch, type AnswerOf, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { categoriesQuestion } from '../../desk/lists';
import { useWords } from '../../words/words';
import { CategoryForm } from './category-form';

export type Category = AnswerOf<'/api/v1/editions/{edition}/registration-categories', 'get'>['categories'][number];
export type CategoryDraft = BodyOf<'/api/v1/editions/{edition}/registration-categories', 'post'>;

const NEW: CategoryDraft = {
  code: '',
  names: {},
  hints: {},
  modes: ['on-site'],
  entry: 'open',
  hasOwnSeats: false,
  isClosed: false,
};

/** As what somebody may come to this edition. */
export function CategoriesPart() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = categoriesQuestion(edition.code);
  const { data } = useQuery(question);
  const [edited, edit] = useState<Category | 'new'>();
  const path = { edition: edition.code };
  const save = useMutation({
    mutationFn: ({ code, ...draft }: CategoryDraft) => {
      if (edited === 'new' || !edited) {
        const body = { code, ...draft };
        return answerOf(api.POST('/api/v1/editions/{edition}/registration-categories', { params: { path }, body }));
      }
      const params = { path: { ...path, code }, header: ifMatch(edited) };
      return answerOf(api.PUT('/api/v1/editions/{edition}/registration-categories/{code}', { params, body: draft }));
    },
    onSuccess: () => edit(undefined),
    onSettled: () => questions.invalidateQueries({ queryKey: question.queryKey }),
  });
  const open = (what: Category | 'new' | undefined) => {
    save.reset();
    edit(what);
  };
  if (!data) return null;
  return (
    <section className="card stack" aria-labelledby="categories">
      <h2 id="categories">{t('edition.categories.title')}</h2>
      <ul className="stack tight">
        {data.categories.map((category) => (
          <li key={category.code} className="row">
            <span className="grow">
              <b>{category.names[language] || category.names.en}</b>{' '}
              <span className="soft">
                {[
                  ...category.modes.map((mode) => t(`registrations.modes.${mode}`)),
                  t(`edition.categories.entries.${category.entry}`),
                  ...(category.hasOwnSeats ? [t('edition.categories.own-seats')] : []),
                  ...(category.isClosed ? [t('edition.categories.closed')] : []),
                ].join(' · ')}
              </span>
            </span>
            <button
              type="button"
              className="btn alt"
              aria-label={t('edition.categories.change-of', {
                name: category.names[language] || category.names.en || '',
              })}
              onClick={() => open(category)}
            >
              {t('edition.categories.change')}
            </button>
          </li>
        ))}
      </ul>
      {edited ? (
        <CategoryForm
          key={edited === 'new' ? 'new' : edited.code}
          first={edited === 'new' ? NEW : draftOf(edited)}
          isNew={edited === 'new'}
          fault={save.error ?? undefined}
          save={(draft) => !save.isPending && save.mutate(draft)}
          close={() => open(undefined)}
        />
      ) : (
        <p>
          <button type="button" className="btn alt" onClick={() => open('new')}>
            {t('edition.categories.add')}
          </button>
        </p>
      )}
    </section>
  );
}

function draftOf({ version: _, ...draft }: Category): CategoryDraft {
  return draft;
}
