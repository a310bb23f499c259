import type { Room } from '@app/edition';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import type { AgendaWords } from './agenda-words.js';
import { startsOf } from './days.js';
import { SlotsByDay } from './slots.js';
import { StarsForm } from './star.js';
import { WaysNav } from './ways-nav.js';
import { ZoneSwitch } from './zone-switch.js';

/** One room: what it offers and what takes place there. */
export function RoomPage({ agenda, room }: { agenda: Agenda; room: Room }) {
  const { words, programme } = agenda;
  const { edition, language, t, home, zoneAt } = words;
  const sessions = programme.sessions.filter((session) => session.room?.code === room.code);
  const instants = startsOf(sessions, edition.startsOn);
  return (
    <Page language={language} edition={edition} title={room.name} place="agenda" path={`/rooms/${room.code}`}>
      <main id="main" className="wrap stack sign">
        <div>
          <h1>
            <bdi>{room.name}</bdi>
          </h1>
          <p className="soft small">
            {t('agenda:count', { count: sessions.length })} · {zoneAt(...instants)}
          </p>
        </div>
        <ZoneSwitch words={words} path={`/rooms/${room.code}`} instants={instants} />
        <WaysNav way="rooms" words={words} />
        <ul className="dots">
          {featuresOf(room, words).map((feature) => (
            <li key={feature}>
              <bdi>{feature}</bdi>
            </li>
          ))}
        </ul>
        {sessions.length > 0 ? (
          <SlotsByDay sessions={sessions} words={words} />
        ) : (
          <p className="empty">{t('agenda:room.empty')}</p>
        )}
        <StarsForm words={words} />
        <p className="row small no-print">
          <a href={`${home}/calendars?feed=rooms/${room.code}`}>{t('agenda:subscribe')}</a>
        </p>
      </main>
    </Page>
  );
}

function featuresOf({ building, floor, capacity, booths, captioning, streaming }: Room, { t }: AgendaWords): string[] {
  return [
    building,
    floor,
    capacity > 0 ? t('agenda:room.seats', { count: capacity }) : '',
    booths > 0 ? t('agenda:room.booths', { count: booths }) : '',
    captioning ? t('agenda:room.captioning') : '',
    streaming ? t('agenda:room.streaming') : '',
  ].filter(Boolean);
}
