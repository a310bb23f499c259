import { errorOf } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { State, type StateShape } from '../../parts/state';
import { Tick } from '../../parts/ticks';
import { directionOf, type Language } from '../../words/language';
import { useWords } from '../../words/words';
import type { Session } from './sessions-question';
import { type Field, FIELDS, type Standing, standingOf, type Texts } from './translations';

const SHAPES: Record<Standing, StateShape> = {
  original: 'ok',
  checked: 'ok',
  draft: 'half',
  missing: 'wait',
  empty: 'ok',
};

interface TranslatedFieldsProps {
  session: Session;
  language: Language;
  translations: Texts;
  fault: unknown;
  change(field: Field, part: { text?: string; state?: 'draft' | 'checked' }): void;
}

/** One language: each text with the original above it, its state, and the word that somebody has checked it. */
export function TranslatedFields({ session, language, translations, fault, change }: TranslatedFieldsProps) {
  const { t } = useWords();
  return (
    <div className="stack">
      {FIELDS.map((field) => {
        const standing = standingOf(session, translations, language, field);
        if (standing === 'empty') return null;
        const known = translations[language]?.[field];
        const name = `translations/${language}/${field}`;
        return (
          <div key={field} className="stack tight">
            <p className="row">
              <State shape={SHAPES[standing]}>{t(`sessions.translations.states.${standing}`)}</State>
            </p>
            <p className="soft">
              <bdi lang={session.titleLanguage}>{session[field]}</bdi>
            </p>
            <TextArea
              name={name}
              label={t(`sessions.fields.${field}`)}
              lang={language}
              dir={directionOf(language)}
              rows={field === 'title' ? 2 : 6}
              error={errorOf(fault, name)}
              value={known?.text ?? ''}
              onChange={(text) => change(field, { text: field === 'title' ? text.replaceAll('\n', ' ') : text })}
            />
            {known && (
              <Tick
                label={t('sessions.translations.check', { what: t(`sessions.fields.${field}`) })}
                isTicked={known.state === 'checked'}
                onChange={(isTicked) => change(field, { state: isTicked ? 'checked' : 'draft' })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
