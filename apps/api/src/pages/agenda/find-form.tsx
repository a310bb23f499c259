import { languageName } from '@app/i18n';
import type { Agenda } from './agenda-reader.js';
import type { AgendaQuery, Criterion } from './agenda-query.js';
import { Choose } from './choose.js';

type Choices = Array<[Criterion, Array<[value: string, label: string]>]>;

interface Props {
  agenda: Agenda;
  query: AgendaQuery;
}

/** Search and filters; a plain form, so that what is looked for stands in the address. It looks through all days. */
export function FindForm({ agenda, query }: Props) {
  const { t, home } = agenda.words;
  return (
    <form role="search" action={`${home}/agenda`}>
      <div className="find">
        <label className="vh" htmlFor="q">
          {t('agenda:search.label')}
        </label>
        <input
          className="in"
          id="q"
          name="q"
          type="search"
          maxLength={200}
          placeholder={t('agenda:search.hint')}
          defaultValue={query.q}
        />
        <button className="btn alt">{t('agenda:search.action')}</button>
        <a className="btn alt" href={`${home}/agenda/now`}>
          {t('agenda:now-and-next')}
        </a>
        <details>
          <summary>{t('agenda:filter.title')}</summary>
          <div className="stack roomy card">
            <div className="cols tight">
              {choicesOf(agenda).map(([name, options]) => (
                <Choose
                  key={name}
                  name={name}
                  label={t(`agenda:filter.${name}`)}
                  any={t('agenda:filter.any')}
                  options={options}
                  value={query[name]}
                />
              ))}
            </div>
            <p>
              <button className="btn">{t('agenda:filter.apply')}</button>
            </p>
          </div>
        </details>
      </div>
    </form>
  );
}

/** The filters that have something to choose. */
export function choicesOf(agenda: Agenda): Choices {
  return allChoicesOf(agenda).filter(([, options]) => options.length > 0);
}

/** Each filter with the values that the released programme has, so that none leads to nothing. */
function allChoicesOf({ words, programme: { sessions }, rooms }: Agenda): Choices {
  const used = (pick: (session: (typeof sessions)[number]) => string[]) => new Set(sessions.flatMap(pick));
  const types = used((session) => [session.typeCode]);
  const lines = used((session) => session.actionLines.flatMap((code) => [code, words.lines.get(code)?.mark ?? code]));
  const sdgs = used((session) => session.sdgs.map(String));
  const roomCodes = used((session) => (session.room ? [session.room.code] : []));
  const named = (codes: Set<string>): Array<[string, string]> =>
    [...codes].map((code): [string, string] => [code, languageName(code, words.language)]).sort(byName(words.language));
  return [
    ['type', [...words.types].filter(([code]) => types.has(code))],
    [
      'line',
      [...words.lines.values()].filter(({ code }) => lines.has(code)).map((l) => [l.code, `${l.shown} ${l.short}`]),
    ],
    ['sdg', [...words.sdgs].filter(([n]) => sdgs.has(String(n))).map(([n, name]) => [String(n), `${n} ${name}`])],
    ['language', named(used((session) => session.languages))],
    ['interpretation', named(used((session) => session.interpretation))],
    ['mode', (['on-site', 'remote'] as const).map((mode) => [mode, words.t(`agenda:filter.modes.${mode}`)])],
    ['room', rooms.filter(({ code }) => roomCodes.has(code)).map(({ code, name }) => [code, name])],
  ];
}

function byName(language: string) {
  const { compare } = new Intl.Collator(language);
  return ([, a]: [string, string], [, b]: [string, string]) => compare(a, b);
}
