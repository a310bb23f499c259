import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Edition } from '../desk/desk';
import type { Me } from '../desk/me';
import type { Language } from '../words/language';
import { useWords } from '../words/words';
import { AccountMenu } from './account-menu';
import { LanguageMenu } from './language-menu';

interface FrameProps {
  me?: Me;
  edition?: Edition;
  navigation?: ReactNode;
  children: ReactNode;
}

/** Skip link, header and the place for one screen. */
export function Frame({ me, edition, navigation, children }: FrameProps) {
  const { t, language } = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top">
        <span className="logo" aria-hidden="true">
          {edition?.startsOn.slice(2, 4) ?? '·'}
        </span>
        <Link className="ed" to={edition ? '/$edition' : '/'} params={edition && { edition: edition.code }}>
          {edition ? <bdi>{edition.shortName}</bdi> : t('shell.console')}
          {edition && <small>{t('shell.console-in', { zone: placeOf(edition, language) })}</small>}
        </Link>
        {navigation}
        <LanguageMenu />
        {me && <AccountMenu me={me} current={edition?.code} />}
      </header>
      {children}
    </>
  );
}

/** Whose clocks the times follow: the edition's city, else the one after which its zone is named. */
function placeOf({ city, timeZone }: Edition, language: Language): string {
  return city[language] || city.en || timeZone.split('/').at(-1)!.replaceAll('_', ' ');
}
