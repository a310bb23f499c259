import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { type OrganizedSession, type PartRow, readOrganizedSessions } from '@app/speakers';
import { shownName } from '@app/people';
import { seatsOfSessions, type SessionSeats } from '@app/signup';
import type { MeSection, MeVisit } from '../me/me-section.js';
import { StateWord, Title, When } from './part-words.js';

/** "Sessions you organize" on the page "Me", with what their panels answered and how full they are. Reasons for declining are the programme team's. */
@Injectable()
export class OrganizingSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show({ edition, language, signedIn: { personId } }: MeVisit) {
    const sessions = personId ? await readOrganizedSessions(this.database, edition.id, personId) : [];
    if (sessions.length === 0) return undefined;
    const seats = await seatsOfSessions(this.database, edition.id);
    return (
      <section className="stack" aria-labelledby="organized">
        <h2 id="organized">{translator(language)('speakers:organized.title')}</h2>
        <ol className="mine">
          {sessions.map((session) => (
            <OrganizedItem
              key={session.code}
              edition={edition}
              language={language}
              session={session}
              seats={seats.get(session.code)}
            />
          ))}
        </ol>
      </section>
    );
  }
}

function OrganizedItem({
  edition,
  language,
  session,
  seats,
}: {
  edition: Edition;
  language: Language;
  session: OrganizedSession;
  seats?: SessionSeats;
}) {
  const t = translator(language);
  const { panel } = session;
  const count = (state: PartRow['state']) => panel.filter((part) => part.state === state).length;
  const [accepted, declined] = [count('accepted'), count('declined')];
  return (
    <li className="stack tight">
      <h3>
        {session.isReleased ? (
          <a href={`/${edition.code}/${language}/sessions/${session.code}`}>
            <Title part={session} />
          </a>
        ) : (
          <Title part={session} />
        )}
      </h3>
      <p>
        <When edition={edition} language={language} part={session} />
        {session.room && ' · '}
        <bdi>{session.room}</bdi>
      </p>
      {session.isCancelled && <p className="st no">{t('speakers:page.cancelled')}</p>}
      {seats && !session.isCancelled && <p>{seatWords(seats, language)}</p>}
      {seats && seats.taken + seats.inLine > 0 && (
        <p>
          <a href={`/api/v1/editions/${edition.code}/own-sessions/${session.code}/sign-ups.csv`} download>
            {t('signup:organized.list')}
          </a>
          <br />
          <span className="soft small">{t('signup:organized.list-hint')}</span>
        </p>
      )}
      {panel.length === 0 ? (
        <p className="soft">{t('speakers:organized.empty')}</p>
      ) : (
        <p>
          {t('speakers:organized.answers', {
            total: panel.length,
            accepted,
            declined,
            open: panel.length - accepted - declined,
          })}
        </p>
      )}
      <ul className="stack tight">
        {panel.map((part) => (
          <li className="row" key={part.personId}>
            <StateWord state={part.state} language={language} />
            <Panellist part={part} />
            {part.email === null && !session.isCancelled && (
              <WriteDown edition={edition} language={language} part={part} />
            )}
            {!session.isCancelled && <SubstituteLink edition={edition} language={language} part={part} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function seatWords({ capacity, taken, inLine }: SessionSeats, language: Language): string {
  const t = translator(language);
  if (capacity === null) return t('signup:organized.uncounted', { taken });
  return t('signup:organized.count', { taken, capacity, inLine });
}

function Panellist({ part }: { part: PartRow }) {
  const { name, lang } = shownName(part);
  return <bdi lang={lang}>{name}</bdi>;
}

/** Whoever cannot come is replaced by somebody whom the organizer names. */
function SubstituteLink({ edition, language, part }: { edition: Edition; language: Language; part: PartRow }) {
  const t = translator(language);
  const { name } = shownName(part);
  return (
    <a href={`/${edition.code}/${language}/speaking/substitute?session=${part.code}&person=${part.personId}`}>
      {t(part.namedSubstitute ? 'speakers:substitute.see' : 'speakers:substitute.title')}
      <span className="vh">: {name}</span>
    </a>
  );
}

/** For somebody without an address: what they said in another way. Who has an address answers alone. */
function WriteDown({ edition, language, part }: { edition: Edition; language: Language; part: PartRow }) {
  const t = translator(language);
  const { name } = shownName(part);
  return (
    <form className="row" method="post" action={`/${edition.code}/${language}/me/organized/answers`}>
      <input type="hidden" name="session" value={part.code} />
      <input type="hidden" name="person" value={part.personId} />
      {part.state !== 'accepted' && (
        <button className="btn alt" name="answer" value="accept" aria-label={t('speakers:organized.accepts', { name })}>
          {t('speakers:organized.says-yes')}
        </button>
      )}
      {part.state !== 'declined' && (
        <button
          className="btn alt"
          name="answer"
          value="decline"
          aria-label={t('speakers:organized.declines', { name })}
        >
          {t('speakers:organized.says-no')}
        </button>
      )}
    </form>
  );
}
