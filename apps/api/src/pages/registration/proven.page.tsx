import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { Page } from '../layout/page.js';
import { LinkForm } from './plain.pages.js';

/** The address is proven already: where one's page is, and how to come there without the letter. Names nobody. */
export function ProvenPage({ edition, language }: { edition: Edition; language: Language }) {
  const t = translator(language);
  const title = t('registration:prove.done');
  return (
    <Page language={language} edition={edition} title={title} place="register" path="/registration/link" isPrivate>
      <main id="main" className="wrap stack roomy">
        <h1>{title}</h1>
        <p className="lead">{t('registration:prove.done-text')}</p>
        <LinkForm edition={edition} language={language} />
      </main>
    </Page>
  );
}
