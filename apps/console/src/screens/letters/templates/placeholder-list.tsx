import { useWords } from '../../../words/words';
import type { Template } from './templates-question';

interface Props {
  placeholders: Template['placeholders'];
  /** Puts it where one wrote last. */
  insert(name: string): void;
}

/** What may stand between braces: what is only said can be put in by a press, what chooses is shown with its options. */
export function PlaceholderList({ placeholders, insert }: Props) {
  const { t } = useWords();
  const said = placeholders.filter(({ options }) => options.length === 0);
  const choosing = placeholders.filter(({ options }) => options.length > 0);
  return (
    <section className="stack tight" aria-labelledby="placeholders">
      <h2 id="placeholders">{t('templates.placeholders')}</h2>
      <p className="soft">{t('templates.placeholders-hint')}</p>
      <ul className="row">
        {said.map(({ name, mustStay }) => (
          <li key={name}>
            <button type="button" className="btn alt" onClick={() => insert(name)}>
              <bdi dir="ltr" className="braced">
                {name}
              </bdi>
              {mustStay && ` · ${t('templates.must-stay')}`}
            </button>
          </li>
        ))}
      </ul>
      {choosing.length > 0 && (
        <ul className="stack tight">
          {choosing.map(({ name, kind, options, mustStay }) => (
            <li key={name} className="breakable">
              <code dir="ltr">
                {`{${name}, ${kind === 'number' ? 'plural' : 'select'}, ${options.map((option) => `${option} {…}`).join(' ')}}`}
              </code>{' '}
              {mustStay && <span className="tag">{t('templates.must-stay')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
