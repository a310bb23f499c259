import type { AnswerOf } from '../../api/client';
import { directionOf, type Language } from '../../words/language';
import { useWords } from '../../words/words';

type Words = AnswerOf<'/api/v1/editions/{edition}/letters/{id}', 'get'>['words'];
type Difference = NonNullable<Words>['differences'][number];

interface LetterTextProps {
  words: Words;
  language: Language;
  /** Nobody has it yet. */
  isPreview?: boolean;
}

/** What the letter said, in its own language and direction; where its button led is the recipient's alone. */
export function LetterText({ words, language, isPreview = false }: LetterTextProps) {
  const { t } = useWords();
  if (!words) return <p className="soft">{t('letters.unreadable')}</p>;
  return (
    <section className="stack tight">
      <h3>{t(isPreview ? 'letters.says' : 'letters.said')}</h3>
      <article className="letter stack tight" lang={language} dir={directionOf(language)}>
        <p>
          <b>{words.heading}</b>
        </p>
        <p>{words.greeting}</p>
        {words.paragraphs.map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
        {words.facts.length > 0 && (
          <dl className="facts">
            {words.facts.map(({ label, lines }) => (
              <div key={label} className="contents">
                <dt>{label}</dt>
                <dd>{lines.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
        {words.differences.map((difference, place) => (
          <LetterDifference key={place} difference={difference} />
        ))}
        {words.list && (
          <>
            <p>{words.list.heading}</p>
            <ol className="numbered">
              {words.list.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </>
        )}
        {words.action && (
          <p>
            <span className="tag">{words.action}</span>
          </p>
        )}
        {words.closing && <p className="soft">{words.closing}</p>}
      </article>
      {words.action && !isPreview && <p className="soft">{t('letters.link-hidden')}</p>}
      {words.hasQr && <p className="soft">{t('letters.had-qr')}</p>}
      {words.attachments.length > 0 && (
        <p className="soft">
          {t('letters.attached')} <bdi dir="ltr">{words.attachments.join(', ')}</bdi>
        </p>
      )}
    </section>
  );
}

/** One session that changed: struck through what it was, below it what it is. */
function LetterDifference({ difference: { mark, title, titleLanguage, lines } }: { difference: Difference }) {
  return (
    <div className="stack tight">
      <p>
        <b>{mark}</b>
        {': '}
        <bdi lang={titleLanguage}>{title}</bdi>
      </p>
      <dl className="facts">
        {lines.map(({ label, was, is }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>
              {was !== undefined && (
                <p className="soft">
                  <s>{was}</s>
                </p>
              )}
              {is !== undefined && <p>{is}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
