import { useMutation } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { State } from '../../../parts/state';
import { ProblemNote } from '../../../shell/problem-note';
import { directionOf } from '../../../words/language';
import { useWords } from '../../../words/words';
import type { PartName, Template } from './templates-question';

interface Props {
  template: Template;
  /** Something is typed that would be lost. */
  isDirty: boolean;
  changed(fresh: Template): void;
}

/** Every version that was in use: from when to when, by whom, and what it said; an earlier one can be taken back. */
export function TemplateHistory({ template, isDirty, changed }: Props) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { kind, language, parts, versions } = template;
  const back = useMutation({
    mutationFn: (version: number) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/uses', {
          params: { path: { edition: edition.code, kind, language }, header: ifMatch(template) },
          body: { version },
        }),
      ),
    onSuccess: changed,
  });
  if (versions.length === 0) return null;
  const time = (instant: string) => formats.dateTime(instant, edition.timeZone);
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">{t('templates.versions')}</h2>
      {back.error && <ProblemNote fault={back.error} />}
      <ol className="stack">
        {versions.map(({ number, words, takenFrom, usedFrom, usedBy, usedUntil, endedBy }) => (
          <li key={number} className="stack tight">
            <div className="row">
              <b>{t('templates.version', { number: formats.number(number) })}</b>
              {takenFrom !== null && (
                <span className="soft">{t('templates.taken-from', { number: formats.number(takenFrom) })}</span>
              )}
              {usedUntil === null && <State shape="ok">{t('templates.now')}</State>}
              {usedUntil !== null && (
                <button
                  type="button"
                  className="btn alt end"
                  aria-disabled={isDirty || undefined}
                  onClick={() => !isDirty && !back.isPending && back.mutate(number)}
                >
                  {t('templates.take-back', { number: formats.number(number) })}
                </button>
              )}
            </div>
            <p className="soft">
              {t('templates.since', { since: time(usedFrom), by: usedBy })}{' '}
              {usedUntil !== null && t('templates.until', { until: time(usedUntil), by: endedBy })}
            </p>
            <details>
              <summary>{t('templates.said')}</summary>
              <dl className="facts" lang={language} dir={directionOf(language)}>
                {parts
                  .filter(({ name }) => words[name as PartName] !== undefined)
                  .map(({ name }) => (
                    <div key={name} className="contents">
                      <dt>{t(`templates.parts.${name}`)}</dt>
                      <dd className="breakable">{words[name as PartName] || t('editing.nothing')}</dd>
                    </div>
                  ))}
              </dl>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
