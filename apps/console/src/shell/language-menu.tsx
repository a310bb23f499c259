import { directionOf, LANGUAGES, OWN_NAMES } from '../words/language';
import { useWords } from '../words/words';
import { Menu } from './menu';

export function LanguageMenu() {
  const { t, language, speak } = useWords();
  const summary = (
    <>
      <span className="vh">{t('shell.language')} </span>
      {OWN_NAMES[language]}
    </>
  );
  return (
    <Menu summary={summary}>
      {LANGUAGES.map((other) => (
        <li key={other}>
          <button
            type="button"
            className="plain"
            lang={other}
            dir={directionOf(other)}
            aria-current={other === language ? 'true' : undefined}
            onClick={() => void speak(other)}
          >
            {OWN_NAMES[other]}
          </button>
        </li>
      ))}
    </Menu>
  );
}
