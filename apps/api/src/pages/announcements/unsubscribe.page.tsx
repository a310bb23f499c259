import { type Edition, inLanguage } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { Page } from '../layout/page.js';

interface UnsubscribeProps {
  edition: Edition;
  language: Language;
  token: string;
  /** Whether they get announcements now. */
  isWanted: boolean;
  /** It was just said. */
  isDone?: boolean;
}

/** What they get now, and the one button that turns it; the other wish is always one press away. */
export function UnsubscribePage({ edition, language, token, isWanted, isDone = false }: UnsubscribeProps) {
  const t = translator(language);
  const forum = inLanguage(edition.names, language);
  const path = `/unsubscribe?token=${token}`;
  return (
    <Page language={language} edition={edition} title={t('announcements:page.title')} place="me" path={path} isPrivate>
      <main id="main" className="wrap stack roomy">
        <h1>{t('announcements:page.title')}</h1>
        <p className="lead" role={isDone ? 'status' : undefined}>
          <span className={isWanted ? 'st ok' : 'st no'}>
            {t(isWanted ? 'announcements:page.on' : 'announcements:page.off', { forum })}
          </span>
        </p>
        <p className="soft">{t('announcements:page.others')}</p>
        <form method="post" action={`/${edition.code}/${language}${path}`}>
          <input type="hidden" name="wish" value={isWanted ? 'none' : 'again'} />
          <button className={isWanted ? 'btn' : 'btn alt'}>
            {t(isWanted ? 'announcements:page.stop' : 'announcements:page.again')}
          </button>
        </form>
      </main>
    </Page>
  );
}
