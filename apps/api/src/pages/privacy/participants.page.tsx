import type { Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import type { PublicParticipant } from '@app/registration';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  people: PublicParticipant[];
  /** Place of the next page. */
  next?: number;
  /** Names by alpha-2. */
  countries: Map<string, string | undefined>;
}

const COLUMNS = ['name', 'organization', 'country'] as const;

/** Only who agreed. Search engines are kept out: somebody who leaves the list should not stay in theirs. */
export function ParticipantsPage({ edition, language, people, next, countries }: Props) {
  const t = translator(language);
  const title = t('privacy:participants.title');
  return (
    <Page language={language} edition={edition} title={title} path="/participants" isPrivate>
      <main id="main" className="wrap stack loose">
        <div>
          <h1>{title}</h1>
          <p className="soft">{t('privacy:participants.lead')}</p>
        </div>
        {people.length === 0 ? (
          <p className="empty">{t('privacy:participants.none')}</p>
        ) : (
          <div className="scroll" tabIndex={0} role="region" aria-label={title}>
            <table>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`privacy:participants.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map(({ name, organization, country }, index) => (
                  <tr key={index}>
                    <th scope="row">
                      <bdi>{name}</bdi>
                    </th>
                    <td>
                      <bdi>{organization}</bdi>
                    </td>
                    <td>{countries.get(country) ?? country}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {next && (
          <p>
            <a href={`/${edition.code}/${language}/participants?after=${next}`} rel="next">
              {t('privacy:participants.next')}
            </a>
          </p>
        )}
      </main>
    </Page>
  );
}
