import { Link } from '@tanstack/react-router';
import { signOut, type Me } from '../desk/me';
import { useWords } from '../words/words';
import { Menu } from './menu';

/** Who is signed in, the other editions that they work for, and the way out. */
export function AccountMenu({ me, current }: { me: Me; current?: string }) {
  const { t, language } = useWords();
  const others = me.editions.filter(({ code }) => code !== current);
  const summary = (
    <>
      <span className="vh">{t('shell.account')} </span>
      <bdi>{me.name || me.email}</bdi>
    </>
  );
  return (
    <Menu summary={summary}>
      {others.map(({ code, shortName }) => (
        <li key={code}>
          <Link to="/$edition" params={{ edition: code }}>
            <bdi>{shortName}</bdi>
          </Link>
        </li>
      ))}
      {current && (
        <li>
          <a href={`/${current}/${language}/agenda`}>{t('shell.public-agenda')}</a>
        </li>
      )}
      {current && (
        <li>
          <Link to="/$edition/tokens" params={{ edition: current }}>
            {t('places.tokens')}
          </Link>
        </li>
      )}
      <li>
        <button type="button" className="plain" onClick={() => void signOut()}>
          {t('shell.sign-out')}
        </button>
      </li>
    </Menu>
  );
}
