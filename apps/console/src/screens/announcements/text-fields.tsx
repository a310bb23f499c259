import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { errorOf } from '../../parts/faults';
import { TextArea, TextInput } from '../../parts/inputs';
import { directionOf, type Language, LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import { type AnnouncementBody, announcementsQuestion } from './announcements-question';

type Texts = AnnouncementBody['texts'];

interface TextFieldsProps {
  value: Texts;
  onChange(texts: Texts): void;
  fault: unknown;
}

const NOTHING = { subject: '', body: '' };

/** Subject and text, each language in its own direction; those that say something, and English, are open. */
export function TextFields({ value, onChange, fault }: TextFieldsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const placeholders = useQuery(announcementsQuestion(edition.code)).data?.placeholders ?? [];
  return (
    <fieldset className="stack tight">
      <legend>{t('announcements.texts')}</legend>
      <p className="hint">{t('announcements.texts-hint')}</p>
      <dl className="facts" data-placeholders>
        {placeholders.map((placeholder) => (
          <div key={placeholder} className="contents">
            <dt>
              <code dir="ltr">{`{${placeholder}}`}</code>
            </dt>
            <dd>{t(`announcements.placeholders.${placeholder}`)}</dd>
          </div>
        ))}
      </dl>
      {LANGUAGES.map((language) => (
        <OneLanguage
          key={language}
          language={language}
          text={value[language] ?? NOTHING}
          fault={fault}
          onChange={(text) => onChange(withText(value, language, text))}
        />
      ))}
    </fieldset>
  );
}

interface OneLanguageProps {
  language: Language;
  text: { subject: string; body: string };
  fault: unknown;
  onChange(text: { subject: string; body: string }): void;
}

function OneLanguage({ language, text, fault, onChange }: OneLanguageProps) {
  const { t } = useWords();
  const name = (part: 'subject' | 'body') => `texts/${language}/${part}`;
  const isWritten = text.subject !== '' || text.body !== '';
  const isWrong = (['subject', 'body'] as const).some((part) => errorOf(fault, name(part)));
  const field = (part: 'subject' | 'body') => ({
    name: name(part),
    label: t(`announcements.${part}`),
    lang: language,
    dir: directionOf(language),
    error: errorOf(fault, name(part)),
    value: text[part],
    onChange: (typed: string) => onChange({ ...text, [part]: typed }),
  });
  return (
    <details open={isWritten || isWrong || language === 'en'}>
      <summary>
        <b lang={language}>{OWN_NAMES[language]}</b>{' '}
        {!isWritten && <span className="soft">{t('announcements.empty')}</span>}
      </summary>
      <div className="stack tight">
        <TextInput {...field('subject')} />
        <TextArea {...field('body')} rows={8} />
      </div>
    </details>
  );
}

function withText(texts: Texts, language: Language, text: { subject: string; body: string }): Texts {
  const { [language]: _, ...others } = texts;
  return text.subject === '' && text.body === '' ? others : { ...texts, [language]: text };
}
