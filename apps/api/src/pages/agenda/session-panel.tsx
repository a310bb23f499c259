import { plainName, shownName } from '@app/people';
import type { PublicProgramme, PublicSeat, PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { photoAddress } from './face.js';

interface Props {
  session: PublicSession;
  words: AgendaWords;
  profiles: PublicProgramme['profiles'];
}

/** The panel in its order, each as they write themselves, with their part. */
export function SessionPanel({ session, words, profiles }: Props) {
  if (session.panel.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="panel">
      <h2 id="panel">{words.t('agenda:session.panel')}</h2>
      <ol className="people">
        {session.panel.map((seat, at) => (
          <Seat
            key={at}
            seat={seat}
            words={words}
            photo={photoAddress(words, seat.personCode, profiles.get(seat.personCode))}
          />
        ))}
      </ol>
    </section>
  );
}

function Seat({ seat, words, photo }: { seat: PublicSeat; words: AgendaWords; photo?: string }) {
  const { name, lang, also } = shownName(seat);
  const about = [also, seat.positionTitle, seat.organization].filter(Boolean) as string[];
  return (
    <li>
      {photo ? (
        <img className="logo face" src={photo} alt="" width={48} height={48} loading="lazy" />
      ) : (
        <span className="logo face" aria-hidden="true" lang={lang}>
          {initialsOf(seat)}
        </span>
      )}
      <b>
        <a href={`${words.home}/people/${seat.personCode}`}>
          <bdi lang={lang}>{name}</bdi>
        </a>
      </b>
      <span className="tag">{words.roles.get(seat.role) ?? seat.role}</span>
      {about.length > 0 && (
        <span className="soft small">
          {about.map((part, at) => (
            <span key={at}>
              {at > 0 && words.t('agenda:separator')}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

/** First letters: of given and family name, or of the last two words of a name in another script. */
function initialsOf(seat: PublicSeat): string {
  const words = (seat.nameInOwnScript ?? plainName(seat)).split(' ').filter(Boolean);
  const named = seat.nameInOwnScript ? words.slice(-2) : words.filter((_, at) => at === 0 || at === words.length - 1);
  return named
    .map((word) => [...word.replace(/^\u0627\u0644(?=.)/u, '')][0])
    .join('')
    .toUpperCase();
}
