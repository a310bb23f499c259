import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { Select } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { Tick } from '../../parts/ticks';
import { TimeField } from '../../parts/time-field';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { roomsQuestion } from '../rooms/rooms-question';
import { daysOf } from './edition-days';
import { instantsOf, isWhole, placeOf } from './place';
import { PlaceCheck } from './place-check';
import type { PartProps } from './session';

/** Room, day, start and end by form; what would clash is told while one chooses. Clashes are told, not refused: drafts may have them. */
export function PlaceForm({ session, changed, reread }: PartProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const { data: rooms } = useQuery(roomsQuestion(edition.code));
  const draft = useDraft(placeOf(session, zone));
  const { values, set, base } = draft;
  const path = { edition: edition.code, code: session.code };
  const route = '/api/v1/editions/{edition}/draft-sessions/{code}/placement' as const;
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const body = { room: values.room || null, ...instantsOf(values, zone), moveFixed: values.moveFixed };
      const placed = await answerOf(api.PUT(route, { params: { path, header: ifMatch(read) }, body }));
      changed(placed);
      return placeOf(placed, zone);
    },
    reread: async () => placeOf(await reread(), zone),
  });
  const takeOut = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE(route, {
          params: { path, header: ifMatch(session), query: { moveFixed: values.moveFixed ? 'true' : 'false' } },
        }),
      ),
    onSuccess: (fresh) => {
      draft.settle(placeOf(fresh, zone));
      changed(fresh);
    },
  });

  const roomName = (code: string) => rooms?.rooms.find((room) => room.code === code)?.name ?? t('sessions.no-room');
  const days = [...new Set([...daysOf(edition), ...(base.day ? [base.day] : [])])].sort();
  const choices = (rooms?.rooms ?? [])
    .filter((room) => !room.closedAt || room.code === base.room)
    .map(({ code, name, capacity }) => ({
      value: code,
      label: t('sessions.room-with-seats', { room: name, count: capacity }),
    }));
  const isBackwards = values.start !== '' && values.end !== '' && values.start >= values.end;
  const show = (field: string, value: unknown) =>
    field === 'room'
      ? roomName(String(value))
      : field === 'day'
        ? formats.day(String(value), undefined, 'weekday')
        : '';

  return (
    <section className="card stack" aria-labelledby="place">
      <h2 id="place">{t('sessions.place')}</h2>
      <EditForm
        label={t('sessions.place')}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`sessions.${field === 'version' || field === 'moveFixed' ? 'state' : field}`)}
        show={show}
        save={t(session.startsAt ? 'sessions.move' : 'sessions.place-act')}
        notYet={isWhole(values) ? undefined : t('sessions.place-needs')}
        beside={
          session.startsAt && (
            <button type="button" className="btn alt" onClick={() => !takeOut.isPending && takeOut.mutate()}>
              {t('sessions.unplace')}
            </button>
          )
        }
      >
        {takeOut.error && <ProblemNote fault={takeOut.error} />}
        <Select
          name="room"
          label={t('sessions.room')}
          empty={t('sessions.no-room')}
          error={errorOf(saving.fault, 'room')}
          choices={choices}
          value={values.room}
          onChange={(room) => set('room', room)}
        />
        <Select
          name="startsAt"
          label={t('sessions.day')}
          empty={t('sessions.choose-day')}
          error={errorOf(saving.fault, 'startsAt')}
          choices={days.map((day) => ({ value: day, label: formats.day(day, undefined, 'weekday') }))}
          value={values.day}
          onChange={(day) => set('day', day)}
        />
        <div className="row top-aligned">
          <TimeField
            name="start"
            label={t('sessions.start')}
            value={values.start}
            onChange={(time) => set('start', time)}
          />
          <TimeField
            name="endsAt"
            label={t('sessions.end')}
            error={isBackwards ? t('sessions.end-before-start') : errorOf(saving.fault, 'endsAt')}
            value={values.end}
            onChange={(time) => set('end', time)}
          />
        </div>
        {session.isFixed && session.startsAt && (
          <Tick
            label={t('sessions.move-fixed')}
            isTicked={values.moveFixed}
            onChange={(isMeant) => set('moveFixed', isMeant)}
          />
        )}
        {draft.isDirty && isWhole(values) && <PlaceCheck code={session.code} place={values} />}
      </EditForm>
    </section>
  );
}
