import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import type { Key } from '../../words/catalogue';
import { useWords } from '../../words/words';
import type { Session } from './sessions-question';

/** What an import said of the session that we do not use, as it stood there; and what our own code supplied. */
export function SourceNote({ session }: { session: Session }) {
  const { t, formats } = useWords();
  const { sourceKey, sourceNote, givenFields } = session;
  const { words, ...said } = sourceNote ?? {};
  const entries = Object.entries({ ...said, ...(words as Record<string, unknown> | undefined) }).filter(
    ([, value]) => value !== null && value !== '',
  );
  if (entries.length === 0 && givenFields.length === 0) return null;
  /** A name that the catalogue lacks is shown as it stands. */
  const wordFor = (name: string, ...places: string[]) =>
    places
      .map((place) => [`${place}.${name}`, t(`${place}.${name}` as Key)])
      .find(([key, word]) => key !== word)?.[1] ?? name;
  return (
    <section className="note stack tight" aria-labelledby="source">
      <h2 id="source">{t('sessions.source')}</h2>
      {givenFields.length > 0 && (
        <p>
          {t('sessions.given')}{' '}
          {formats.list(givenFields.map((field) => wordFor(field, 'sessions.things', 'sessions.fields')))}
        </p>
      )}
      {sourceKey && (
        <p className="soft">
          {t('sessions.source-key')} <bdi dir="ltr">{sourceKey}</bdi>
        </p>
      )}
      <dl className="facts breakable">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>
              <bdi>{wordFor(name, 'sessions.notes')}</bdi>
            </dt>
            <dd dir="auto">
              {name === 'submission' ? <Request code={plainly(value)} /> : [value].flat().map(plainly).join('\n')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The request that became this session, found by its code on the review desk among those that are over. */
function Request({ code }: { code: string }) {
  const { edition, may } = useDesk();
  if (!may('review')) return <bdi>{code}</bdi>;
  return (
    <Link to="/$edition/review" params={{ edition: edition.code }} search={{ queue: 'over', q: code }}>
      <bdi>{code}</bdi>
    </Link>
  );
}

function plainly(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
