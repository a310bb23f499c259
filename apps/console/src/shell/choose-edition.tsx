import { Link, Navigate } from '@tanstack/react-router';
import { useMe } from '../desk/me';
import { useWords } from '../words/words';
import { Frame } from './frame';
import { Screen } from './screen';

/** `/console`: straight to the one edition that somebody works for, or a choice, the newest first. */
export function ChooseEdition() {
  const { t } = useWords();
  const me = useMe().data!;
  const [first, ...others] = me.editions;
  if (first && others.length === 0) return <Navigate to="/$edition" params={{ edition: first.code }} replace />;
  return (
    <Frame me={me}>
      <Screen title={t('choose-edition.title')} tabs={false}>
        {!first && (
          <div className="empty stack tight">
            <h2>{t('choose-edition.none')}</h2>
            <p className="soft">{t('choose-edition.none-why')}</p>
            <p>
              <a href="/">{t('shell.public-agenda')}</a>
            </p>
          </div>
        )}
        <ul className="stack tight">
          {me.editions.map(({ code, shortName, roles }) => (
            <li key={code} className="card">
              <Link to="/$edition" params={{ edition: code }}>
                <b>
                  <bdi>{shortName}</bdi>
                </b>
              </Link>
              <p className="soft">{roles.map((role) => t(`roles.${role}`)).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </Screen>
    </Frame>
  );
}
