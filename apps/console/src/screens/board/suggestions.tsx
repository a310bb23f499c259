import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { suggestionsQuestion, type BoardChange, type BoardSession, type Suggestion } from './board-question';

interface SuggestionsProps {
  session: BoardSession;
  stamp: string;
  move(place: BoardChange['place'] & object): void;
}

/** The best free places, each with what speaks for it and what would have to be accepted. */
export function Suggestions({ session, stamp, move }: SuggestionsProps) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const zone = edition.timeZone;
  const { data } = useQuery({
    ...suggestionsQuestion(edition.code, session.code, stamp, language),
    placeholderData: keepPreviousData,
  });
  if (session.isFixed && session.startsAt) return <p className="soft">{t('board.fixed-stays')}</p>;
  if (!data) return <p className="soft">{t('board.looking')}</p>;
  if (data.places.length === 0) return <p className="soft">{t('board.no-place')}</p>;
  return (
    <ol className="stack">
      {data.places.map((place, at) => {
        const { room, roomName, startsAt, endsAt } = place;
        const time = `${formats.time(startsAt, zone)}–${formats.time(endsAt, zone)}`;
        const day = formats.day(startsAt, zone, 'tiny');
        return (
          <li key={`${room}${startsAt}`} className="stack tight">
            <div className="row">
              <b>{t('board.place', { number: at + 1, room: roomName, day, time })}</b>
              <button
                type="button"
                className={at === 0 ? 'btn end' : 'btn alt end'}
                onClick={() => move({ room, startsAt, endsAt })}
              >
                {t('board.move-here')}
              </button>
            </div>
            <span className="soft">
              <Why place={place} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Why({ place }: { place: Suggestion }) {
  const { t, formats, language } = useWords();
  const { conflicts, people, capacity, needs, languages, sameBuilding } = place;
  const sentences = [
    conflicts.length === 0 ? t('board.why.free') : conflicts.map(({ what }) => what).join(' '),
    people > 0 && t('board.why.people', { count: people }),
    needs > 0 ? t('board.why.seats-for', { capacity, needs }) : t('board.why.seats', { count: capacity }),
    languages.length > 0 &&
      t('board.why.booths', { languages: formats.list(languages.map((tag) => languageName(tag, language))) }),
    sameBuilding && t('board.why.same-building'),
  ];
  return <>{sentences.filter(Boolean).join(' ')}</>;
}
