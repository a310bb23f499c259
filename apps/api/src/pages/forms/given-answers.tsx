import { type Language, translator } from '@app/i18n';
import type { OwnForm } from '@app/registration';

/** What somebody answered, with the words of the version that it was given to. */
export function GivenAnswers({ own, language }: { own: OwnForm; language: Language }) {
  if (own.words.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="given">
      <h2 id="given">{translator(language)('forms:given')}</h2>
      <dl className="facts">
        {own.words.map(({ code, label, lines }) => [
          <dt key={code}>
            <bdi>{label}</bdi>
          </dt>,
          <dd key={`${code}-answer`}>
            {lines.map((line, at) => (
              <p key={at}>
                <bdi>{line}</bdi>
              </p>
            ))}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
