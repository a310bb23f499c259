import { directionOf, LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { Announcement } from './announcements-question';

/** Every language of it, as it was written, for whoever looks a second time. */
export function WhatItSays({ announcement: { texts, button } }: { announcement: Announcement }) {
  const { t } = useWords();
  return (
    <section className="card stack" aria-labelledby="texts">
      <h2 id="texts">{t('announcements.texts')}</h2>
      <div className="cols">
        {LANGUAGES.map((language) => {
          const text = texts[language];
          return (
            text && (
              <article
                key={language}
                className="stack tight"
                data-placeholders
                lang={language}
                dir={directionOf(language)}
              >
                <p className="soft">{OWN_NAMES[language]}</p>
                <h3>{text.subject}</h3>
                {text.body.split(/\n+/).map((line, place) => (
                  <p key={place}>{line}</p>
                ))}
              </article>
            )
          );
        })}
      </div>
      <p className="soft">
        {t('announcements.button')}: {t(`announcements.buttons.${button}`)}
      </p>
    </section>
  );
}
