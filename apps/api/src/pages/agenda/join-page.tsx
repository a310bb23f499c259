import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import { SessionTitle } from './session-card.js';
import type { AgendaWords } from './agenda-words.js';

interface Props {
  words: AgendaWords;
  session: PublicSession;
  /** Where to go, for somebody who may go there now. */
  url?: string;
  /** Why there is no link, as a sentence. */
  why?: string;
}

/** Made for one person and this moment; never kept. */
export function JoinPage({ words, session, url, why }: Props) {
  const { t, edition, language, home } = words;
  const { code } = session;
  return (
    <Page
      language={language}
      edition={edition}
      title={t('agenda:join.title')}
      place="agenda"
      path={`/sessions/${code}/join`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <h1>{t('agenda:join.title')}</h1>
        <p className="lead">
          <SessionTitle session={session} words={words} />
        </p>
        {why && <p>{why}</p>}
        {url && (
          <p>
            <a className="btn" href={url} rel="noreferrer">
              {t('agenda:join.open')}
            </a>
          </p>
        )}
        <p>
          <a href={`${home}/sessions/${code}`}>{t('agenda:join.back')}</a>
        </p>
      </main>
    </Page>
  );
}
