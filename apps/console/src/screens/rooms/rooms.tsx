import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { AddRoom } from './add-room';
import { EditRoom } from './edit-room';
import { roomsQuestion, type Room } from './rooms-question';

const NEW = 'new';

/** The rooms of the venue; one of them, or a new one, open beside the list. */
export function Rooms() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { room: code } = useSearch({ from: '/$edition/rooms' });
  const navigate = useNavigate({ from: '/$edition/rooms' });
  const { data, error, refetch } = useQuery(roomsQuestion(edition.code));
  const open = (room?: string, ignoreBlocker = false) =>
    void navigate({ search: { room }, replace: true, ignoreBlocker });
  const chosen = data?.rooms.find((room) => room.code === code);
  const add = (
    <button type="button" className={chosen || code === NEW ? 'btn alt' : 'btn'} onClick={() => open(NEW)}>
      {t('rooms.add')}
    </button>
  );

  return (
    <Screen title={t('places.rooms')} lead={data && t('rooms.lead', { count: openRooms(data.rooms) })} action={add}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      <div className={chosen || code === NEW ? 'split' : undefined}>
        {data?.rooms.length === 0 && <Empty title={t('rooms.none')} />}
        {data && data.rooms.length > 0 && (
          <DataTable
            label={t('places.rooms')}
            heads={[
              t('rooms.name'),
              t('rooms.code'),
              t('rooms.where'),
              t('rooms.capacity'),
              t('rooms.equipment'),
              t('rooms.state'),
            ]}
          >
            {data.rooms.map((room) => (
              <tr key={room.code} aria-selected={room.code === code}>
                <td>
                  <button type="button" className="plain link" onClick={() => open(room.code)}>
                    <b>
                      <bdi>{room.name}</bdi>
                    </b>
                  </button>
                </td>
                <td>
                  <bdi dir="ltr">{room.code}</bdi>
                </td>
                <td>{[room.building, room.floor].filter(Boolean).join(', ')}</td>
                <td>{formats.number(room.capacity)}</td>
                <td>
                  <Equipment room={room} />
                </td>
                <td>
                  <State shape={room.closedAt ? 'no' : 'ok'}>{t(room.closedAt ? 'rooms.closed' : 'rooms.open')}</State>
                </td>
              </tr>
            ))}
          </DataTable>
        )}
        {code === NEW && <AddRoom close={() => open()} added={(room) => open(room, true)} />}
        {chosen && <EditRoom key={chosen.code} room={chosen} close={() => open()} />}
      </div>
    </Screen>
  );
}

function Equipment({ room }: { room: Room }) {
  const { t } = useWords();
  const items = [
    t(`rooms.layouts.${room.layout}`),
    room.booths > 0 && t('rooms.booth-count', { count: room.booths }),
    room.booths > 0 && room.boothLanguages.join(' '),
    room.captioning && t('rooms.captioning'),
    room.streaming && t('rooms.streaming'),
  ].filter(Boolean);
  return <>{items.join(' · ')}</>;
}

const openRooms = (rooms: readonly Room[]) => rooms.filter(({ closedAt }) => !closedAt).length;
