import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { DRAFT_DAYS } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
}

/** The same whatever the address is. */
export function DraftSavedPage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('forms:draft.saved');
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/register/draft/saved" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('forms:draft.saved-lead')}</p>
        <p>{t('forms:draft.saved-text', { days: DRAFT_DAYS })}</p>
        <p className="soft">{t('registration:sent.else')}</p>
      </main>
    </Page>
  );
}

/** Its time is over, or it was sent. */
export function DraftGonePage({ edition, language }: Props) {
  const t = translator(language);
  const title = t('forms:draft.gone');
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/register" isPrivate>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <p className="lead">{t('forms:draft.gone-text', { days: DRAFT_DAYS })}</p>
        <p>
          <a href={`/${edition.code}/${language}/register`}>{t('forms:draft.anew')}</a>
        </p>
        <p>
          <a href={`/${edition.code}/${language}/registration/link`}>{t('registration:link.title')}</a>
        </p>
      </main>
    </Page>
  );
}
