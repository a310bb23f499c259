import type { AnswerOf } from '../../api/client';
import { directionOf, type Language } from '../../words/language';
import { useWords } from '../../words/words';

type Words = AnswerOf<'/api/v1/editions/{edition}/letters/{id}', 'get'>['words'];

/** What the letter said, in its own language and direction; where its button led is the recipient's alone. */
export function LetterText({ words, language }: { words: Words; language: Language }) {
  const { t } = useWords();
  if (!words) return <p className="soft">{t('letters.unreadable')}</p>;
  return (
    <section className="stack tight">
      <h3>{t('letters.said')}</h3>
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
      {words.action && <p className="soft">{t('letters.link-hidden')}</p>}
      {words.hasQr && <p className="soft">{t('letters.had-qr')}</p>}
      {words.attachments.length > 0 && (
        <p className="soft">
          {t('letters.attached')} <bdi dir="ltr">{words.attachments.join(', ')}</bdi>
        </p>
      )}
    </section>
  );
}
