import { useEffect, useRef, useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { agendaSentence, innerAgendaOf, type Item, lengthOf, nextItem, sumOf, swapped } from './inner-agenda';
import { InnerAgendaItem } from './inner-agenda-item';
import type { PartProps } from './session';

/** What happens inside the session, to the minute. It moves with the session. */
export function InnerAgendaForm({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const draft = useDraft(innerAgendaOf(session));
  const { agenda } = draft.values;
  const setAgenda = (next: Item[]) => draft.set('agenda', next);
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PATCH('/api/v1/editions/{edition}/draft-sessions/{code}', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { agenda },
        }),
      );
      changed(saved);
      return innerAgendaOf(saved);
    },
    reread: async () => innerAgendaOf(await reread()),
  });
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(-1);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[name="agenda/${added}/title"]`)?.focus();
  }, [added]);
  const title = t('sessions.agenda.heading');
  const length = lengthOf(session);

  return (
    <section className="card stack" aria-labelledby="inner-agenda">
      <h2 id="inner-agenda">{title}</h2>
      {session.agendaMinutesOver > 0 && (
        <p>
          <State shape="warn">{t('sessions.agenda.too-long', { minutes: session.agendaMinutesOver })}</State>
        </p>
      )}
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={() => title}
        show={(_, value) => agendaSentence(value as Item[])}
        save={t('sessions.agenda.save')}
      >
        <p className="soft">
          {agenda.length === 0 && t('sessions.agenda.none')}
          {agenda.length > 0 && length === null && t('sessions.agenda.sum', { sum: sumOf(agenda) })}
          {agenda.length > 0 && length !== null && t('sessions.agenda.sum-of', { sum: sumOf(agenda), length })}
        </p>
        <ol className="stack" ref={list}>
          {agenda.map((item, at) => (
            <InnerAgendaItem
              key={at}
              item={item}
              at={at}
              session={session}
              isLast={at === agenda.length - 1}
              fault={saving.fault}
              change={(part) => setAgenda(agenda.map((one, place) => (place === at ? { ...one, ...part } : one)))}
              move={(by) => setAgenda(swapped(agenda, at, by))}
              remove={() => {
                setAgenda(agenda.filter((_, place) => place !== at));
                setAdded(-1);
                add.current?.focus();
              }}
            />
          ))}
        </ol>
        <p>
          <button
            type="button"
            className="btn alt"
            ref={add}
            onClick={() => {
              setAgenda([...agenda, nextItem(agenda)]);
              setAdded(agenda.length);
            }}
          >
            {t('sessions.agenda.add')}
          </button>
        </p>
      </EditForm>
    </section>
  );
}
