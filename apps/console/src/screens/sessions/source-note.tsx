import { useWords } from '../../words/words';
import type { Session } from './sessions-question';

/** What an import said of the session that we do not use, as it stood there; and what our own code supplied. */
export function SourceNote({ session }: { session: Session }) {
  const { t } = useWords();
  const { sourceKey, sourceNote, givenFields } = session;
  const entries = Object.entries(sourceNote ?? {}).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0 && givenFields.length === 0) return null;
  return (
    <section className="note stack tight" aria-labelledby="source">
      <h2 id="source">{t('sessions.source')}</h2>
      {givenFields.length > 0 && (
        <p>
          {t('sessions.given')} <bdi dir="ltr">{givenFields.join(', ')}</bdi>
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
              <bdi dir="ltr">{name}</bdi>
            </dt>
            <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
