import { shownName } from '@app/people';
import type { PublicItem, PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** What happens inside the session, to the minute. Titles are the organizers' own words. */
export function SessionAgenda({ session, words }: { session: PublicSession; words: AgendaWords }) {
  if (session.agenda.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="inner-agenda">
      <h2 id="inner-agenda">{words.t('agenda:session.agenda')}</h2>
      <ol className="line">
        {session.agenda.map((item) => (
          <Item key={item.startsAfter} item={item} session={session} words={words} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item, session, words }: { item: PublicItem; session: PublicSession; words: AgendaWords }) {
  const { startsAfter, minutes, title, speaker } = item;
  const [from, to] = [startsAfter, startsAfter + minutes].map(
    (after) => new Date(session.startsAt.getTime() + after * 60_000),
  );
  const name = speaker && shownName(speaker);
  return (
    <li>
      <span className="num soft">
        <time dateTime={from.toISOString()}>{words.time(from)}</time>–
        <time dateTime={to.toISOString()}>{words.time(to)}</time>
      </span>
      <b>
        <bdi lang={session.titleLanguage === words.language ? undefined : session.titleLanguage}>{title}</bdi>
      </b>
      {name && (
        <span className="soft small">
          <bdi lang={name.lang}>{name.name}</bdi>
        </span>
      )}
    </li>
  );
}
