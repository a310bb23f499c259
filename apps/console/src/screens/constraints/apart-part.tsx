import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { errorOf } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import { sessionsQuestion } from '../sessions/sessions-question';
import { apartQuestion, type KeptApart } from './constraint-questions';
import { ThingList } from './thing-list';
import { ThingPanel } from './thing-panel';

const BLANK: KeptApart = { id: '', version: 0, name: '', sessions: [] };

/** Sessions of which no two may run at the same time. */
export function ApartPart() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useQuery(apartQuestion(edition.code));
  const { data: drafts } = useQuery(sessionsQuestion(edition.code, language));
  const titleOf = (code: string) => drafts?.sessions.find((session) => session.code === code)?.title ?? code;
  const chosen = open === '' ? BLANK : data?.lists.find(({ id }) => id === open);
  return (
    <ThingList
      part="apart"
      heads={[t('constraints.name'), t('places.sessions')]}
      things={data?.lists}
      fault={error}
      retry={() => void refetch()}
      openId={open}
      setOpen={setOpen}
      nameOf={({ name }) => name}
      cellsOf={({ sessions }) => [
        sessions.map((code) => (
          <div key={code}>
            <bdi dir="ltr">{code}</bdi> <bdi>{titleOf(code)}</bdi>
          </div>
        )),
      ]}
    >
      {chosen && <ApartPanel key={chosen.id} known={chosen} titleOf={titleOf} close={() => setOpen(undefined)} />}
    </ThingList>
  );
}

interface ApartPanelProps {
  known: KeptApart;
  titleOf(code: string): string;
  close(): void;
}

function ApartPanel({ known, titleOf, close }: ApartPanelProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const { data: drafts } = useQuery(sessionsQuestion(edition.code, language));
  const draft = useDraft<KeptApart>(known);
  const { values, set } = draft;
  const path = { edition: edition.code, id: known.id };
  const refresh = () => questions.invalidateQueries({ queryKey: apartQuestion(edition.code).queryKey });
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const body = { name: values.name, sessions: values.sessions };
      const inEdition = { params: { path: { edition: edition.code } }, body };
      return known.id === ''
        ? answerOf(api.POST('/api/v1/editions/{edition}/kept-apart', inEdition))
        : answerOf(
            api.PUT('/api/v1/editions/{edition}/kept-apart/{id}', { params: { path, header: ifMatch(base) }, body }),
          );
    },
    reread: async () => {
      const { lists } = await questions.fetchQuery({ ...apartQuestion(edition.code), staleTime: 0 });
      return lists.find(({ id }) => id === known.id) ?? known;
    },
    onSaved: () => void refresh().then(() => known.id === '' && close()),
  });
  const remove = async () => {
    await answerOf(
      api.DELETE('/api/v1/editions/{edition}/kept-apart/{id}', { params: { path, header: ifMatch(draft.base) } }),
    );
    await refresh();
  };
  const others = (drafts?.sessions ?? []).filter(({ code }) => !values.sessions.includes(code));
  return (
    <ThingPanel
      title={t(known.id === '' ? 'constraints.apart.add' : 'constraints.apart.one')}
      draft={draft}
      saving={saving}
      labelOf={(field) => t(field === 'name' ? 'constraints.name' : 'places.sessions')}
      notYet={values.name.trim() === '' || values.sessions.length < 2 ? t('constraints.apart.needs') : undefined}
      remove={remove}
      close={close}
    >
      <TextInput
        name="name"
        dir="auto"
        label={t('constraints.name')}
        hint={t('constraints.apart.name-hint')}
        error={errorOf(saving.fault, 'name')}
        value={values.name}
        onChange={(name) => set('name', name)}
      />
      <ul className="people">
        {values.sessions.map((code) => (
          <li key={code} className="seat">
            <span>
              <bdi dir="ltr">{code}</bdi> <bdi>{titleOf(code)}</bdi>
            </span>
            <button
              type="button"
              className="btn alt"
              aria-label={t('sessions.remove-seat', { name: titleOf(code) })}
              onClick={() =>
                set(
                  'sessions',
                  values.sessions.filter((one) => one !== code),
                )
              }
            >
              {t('sessions.remove')}
            </button>
          </li>
        ))}
      </ul>
      <Select
        name="sessions"
        label={t('constraints.apart.add-session')}
        empty={t('constraints.apart.choose')}
        error={errorOf(saving.fault, 'sessions')}
        choices={others.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        value=""
        onChange={(code) => code && set('sessions', [...values.sessions, code])}
      />
    </ThingPanel>
  );
}
