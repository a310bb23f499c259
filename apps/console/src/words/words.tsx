import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { loadWords, type Translate } from './catalogue';
import { formatsOf, type Formats } from './formats';
import { directionOf, keepLanguage, localeOf, type Language } from './language';

export interface Words {
  language: Language;
  t: Translate;
  formats: Formats;
  /** Loads the other language first, then changes everything at once. */
  speak(language: Language): Promise<void>;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs WordsProvider');
  return words;
}

export interface Spoken {
  language: Language;
  t: Translate;
}

/** Puts a language on the page: its words, direction and formats. */
export async function learn(language: Language): Promise<Spoken> {
  const t = await loadWords(language);
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
  return { language, t };
}

export function WordsProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const speak = useCallback(async (language: Language) => {
    keepLanguage(language);
    setSpoken(await learn(language));
  }, []);
  const words = useMemo(() => ({ ...spoken, formats: formatsOf(spoken.language), speak }), [spoken, speak]);
  return (
    <WordsContext value={words}>
      <I18nProvider locale={localeOf(spoken.language)}>{children}</I18nProvider>
    </WordsContext>
  );
}
