import { plainName, shownName } from '@app/people';
import type { PublicSeat, PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** The panel in its order, each as they write themselves, with their part. */
export function SessionPanel({ session, words }: { session: PublicSession; words: AgendaWords }) {
  if (session.panel.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="panel">
      <h2 id="panel">{words.t('agenda:session.panel')}</h2>
      <ol className="people">
        {session.panel.map((seat, at) => (
          <Seat key={at} seat={seat} words={words} />
        ))}
      </ol>
    </section>
  );
}

function Seat({ seat, words }: { seat: PublicSeat; words: AgendaWords }) {
  const { name, lang, also } = shownName(seat);
  const about = [also, seat.positionTitle, seat.organization].filter(Boolean) as string[];
  return (
    <li>
      <span className="logo face" aria-hidden="true" lang={lang}>
        {initialsOf(seat)}
      </span>
      <b>
        <bdi lang={lang}>{name}</bdi>
      </b>
      <span className="tag">{words.roles.get(seat.role) ?? seat.role}</span>
      {about.length > 0 && (
        <span className="soft small">
          {about.map((part, at) => (
            <span key={at}>
              {at > 0 && ', '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

/** The first letters of given and family name; of a name in another script its first letter. */
function initialsOf(seat: PublicSeat): string {
  if (seat.nameInOwnScript) return [...seat.nameInOwnScript][0];
  return plainName(seat)
    .split(' ')
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}
