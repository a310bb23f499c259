import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { errorOf } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { instantOf } from '../../parts/zoned';
import { useWords } from '../../words/words';
import { roomsQuestion } from '../rooms/rooms-question';
import { blockersQuestion, type Blocker } from './constraint-questions';
import { SpanFields } from './span-fields';
import { HOURS, useSpanWords } from './span-words';
import { ThingList } from './thing-list';
import { ThingPanel } from './thing-panel';

/** When a room is not the programme's. */
export function BlockersPart() {
  const { t } = useWords();
  const { edition } = useDesk();
  const spanWords = useSpanWords();
  const [open, setOpen] = useState<string>();
  const { data: rooms } = useQuery(roomsQuestion(edition.code));
  const { data, error, refetch } = useQuery(blockersQuestion(edition.code));
  const at = (time: string) => instantOf(edition.startsOn, time, edition.timeZone);
  const blank: Blocker = {
    id: '',
    version: 0,
    room: rooms?.rooms[0]?.code ?? '',
    reason: '',
    startsAt: at(HOURS.morning),
    endsAt: at(HOURS.evening),
  };
  const chosen = open === '' ? blank : data?.blockers.find(({ id }) => id === open);
  return (
    <ThingList
      part="blockers"
      heads={[t('sessions.room'), t('constraints.when'), t('constraints.reason')]}
      things={data?.blockers}
      fault={error}
      retry={() => void refetch()}
      openId={open}
      setOpen={setOpen}
      nameOf={({ room }) => rooms?.rooms.find(({ code }) => code === room)?.name ?? room}
      cellsOf={(one) => [spanWords(one), <bdi key="reason">{one.reason}</bdi>]}
    >
      {chosen && <BlockerPanel key={chosen.id} known={chosen} close={() => setOpen(undefined)} />}
    </ThingList>
  );
}

function BlockerPanel({ known, close }: { known: Blocker; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const { data: rooms } = useQuery(roomsQuestion(edition.code));
  const draft = useDraft<Blocker>(known);
  const { values, set } = draft;
  const path = { edition: edition.code, id: known.id };
  const refresh = () => questions.invalidateQueries({ queryKey: blockersQuestion(edition.code).queryKey });
  const saving = useSaving({
    draft,
    send: (_, base) => {
      const { room, startsAt, endsAt, reason } = values;
      const body = { room, startsAt, endsAt, reason };
      const inEdition = { params: { path: { edition: edition.code } }, body };
      return known.id === ''
        ? answerOf(api.POST('/api/v1/editions/{edition}/blockers', inEdition))
        : answerOf(
            api.PUT('/api/v1/editions/{edition}/blockers/{id}', { params: { path, header: ifMatch(base) }, body }),
          );
    },
    reread: async () => {
      const { blockers } = await questions.fetchQuery({ ...blockersQuestion(edition.code), staleTime: 0 });
      return blockers.find(({ id }) => id === known.id) ?? known;
    },
    onSaved: () => void refresh().then(() => known.id === '' && close()),
  });
  const remove = async () => {
    await answerOf(
      api.DELETE('/api/v1/editions/{edition}/blockers/{id}', { params: { path, header: ifMatch(draft.base) } }),
    );
    await refresh();
  };
  return (
    <ThingPanel
      title={t(known.id === '' ? 'constraints.blockers.add' : 'constraints.blockers.one')}
      draft={draft}
      saving={saving}
      labelOf={(field) =>
        t(field === 'room' ? 'sessions.room' : field === 'reason' ? 'constraints.reason' : 'constraints.when')
      }
      notYet={values.reason.trim() === '' ? t('constraints.blockers.needs-reason') : undefined}
      remove={remove}
      close={close}
    >
      <Select
        name="room"
        label={t('sessions.room')}
        error={errorOf(saving.fault, 'room')}
        choices={(rooms?.rooms ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={values.room}
        onChange={(room) => set('room', room)}
      />
      <SpanFields span={values} set={(field, instant) => instant && set(field, instant)} fault={saving.fault} />
      <TextInput
        name="reason"
        dir="auto"
        label={t('constraints.reason')}
        hint={t('constraints.blockers.reason-hint')}
        error={errorOf(saving.fault, 'reason')}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
      />
    </ThingPanel>
  );
}
