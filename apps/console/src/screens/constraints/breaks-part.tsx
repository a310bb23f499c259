import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { SixLanguages } from '../../parts/six-languages';
import { useSaving } from '../../parts/saving';
import { State } from '../../parts/state';
import { Tick } from '../../parts/ticks';
import { instantOf } from '../../parts/zoned';
import { useWords } from '../../words/words';
import { breaksQuestion, type Break } from './constraint-questions';
import { SpanFields } from './span-fields';
import { HOURS, useSpanWords } from './span-words';
import { ThingList } from './thing-list';
import { ThingPanel } from './thing-panel';

/** Lunch, coffee, receptions: public ones stand in the agenda too. */
export function BreaksPart() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const spanWords = useSpanWords();
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useQuery(breaksQuestion(edition.code));
  const at = (time: string) => instantOf(edition.startsOn, time, edition.timeZone);
  const blank: Break = {
    id: '',
    version: 0,
    names: { en: '' },
    isPublic: true,
    startsAt: at(HOURS.lunch),
    endsAt: at(HOURS.afterLunch),
  };
  const chosen = open === '' ? blank : data?.breaks.find(({ id }) => id === open);
  return (
    <ThingList
      part="breaks"
      heads={[t('constraints.name'), t('constraints.when'), t('constraints.breaks.isPublic')]}
      things={data?.breaks}
      fault={error}
      retry={() => void refetch()}
      openId={open}
      setOpen={setOpen}
      nameOf={({ names }) => names[language] ?? names.en}
      cellsOf={(one) => [
        spanWords(one),
        <State key="public" shape={one.isPublic ? 'ok' : 'half'}>
          {t(`constraints.breaks.${one.isPublic ? 'public' : 'private'}`)}
        </State>,
      ]}
    >
      {chosen && <BreakPanel key={chosen.id} known={chosen} close={() => setOpen(undefined)} />}
    </ThingList>
  );
}

function BreakPanel({ known, close }: { known: Break; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const draft = useDraft<Break>(known);
  const { values, set } = draft;
  const path = { edition: edition.code, id: known.id };
  const refresh = () => questions.invalidateQueries({ queryKey: breaksQuestion(edition.code).queryKey });
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const { names, startsAt, endsAt, isPublic } = values;
      const body = { names, startsAt, endsAt, isPublic };
      return known.id === ''
        ? answerOf(api.POST('/api/v1/editions/{edition}/breaks', { params: { path: { edition: edition.code } }, body }))
        : answerOf(
            api.PUT('/api/v1/editions/{edition}/breaks/{id}', { params: { path, header: ifMatch(base) }, body }),
          );
    },
    reread: async () => {
      const { breaks } = await questions.fetchQuery({ ...breaksQuestion(edition.code), staleTime: 0 });
      return breaks.find(({ id }) => id === known.id) ?? known;
    },
    onSaved: () => void refresh().then(() => known.id === '' && close()),
  });
  const remove = async () => {
    await answerOf(
      api.DELETE('/api/v1/editions/{edition}/breaks/{id}', { params: { path, header: ifMatch(draft.base) } }),
    );
    await refresh();
  };
  return (
    <ThingPanel
      title={t(known.id === '' ? 'constraints.breaks.add' : 'constraints.breaks.one')}
      draft={draft}
      saving={saving}
      labelOf={(field) => t(field === 'names' ? 'constraints.name' : 'constraints.when')}
      notYet={values.names.en.trim() === '' ? t('constraints.breaks.needs-name') : undefined}
      remove={remove}
      close={close}
    >
      <SixLanguages
        name="names"
        legend={t('constraints.name')}
        hint={t('constraints.breaks.names-hint')}
        value={values.names}
        onChange={(names) => set('names', { ...names, en: names.en ?? '' })}
        fault={saving.fault}
      />
      <SpanFields span={values} set={(field, instant) => instant && set(field, instant)} fault={saving.fault} />
      <Tick
        label={t('constraints.breaks.is-public')}
        isTicked={values.isPublic}
        onChange={(isPublic) => set('isPublic', isPublic)}
      />
    </ThingPanel>
  );
}
