import type { Agenda } from '../agenda/agenda-reader.js';
import { Page } from '../layout/page.js';
import { type OfferedFeed, offeredFeeds, type OfferedKind } from './offered-feeds.js';
import { ProgramsTable } from './programs-table.js';
import { subscribeLinks } from './subscribe-links.js';

interface Props {
  agenda: Agenda;
  chosen: OfferedFeed;
  /** Origin of the site, for addresses that leave it. */
  baseUrl: string;
}

/** Put into one's own calendar once, right from then on: which calendar, by which program, and what each of them does. */
export function CalendarsPage({ agenda, chosen, baseUrl }: Props) {
  const { edition, language, t, home } = agenda.words;
  const address = `${baseUrl}/${edition.code}/${chosen.path}?lang=${language}`;
  const name = t('agenda:feeds.part', { edition: edition.shortName, what: chosen.name });
  const path = chosen.key === 'programme' ? '/calendars' : `/calendars?feed=${chosen.key}`;
  return (
    <Page language={language} edition={edition} title={t('calendars:title')} place="agenda" path={path}>
      <main id="main" className="wrap stack roomy">
        <div className="stack tight">
          <h1>{t('calendars:title')}</h1>
          <p className="lead">{t('calendars:lead')}</p>
        </div>
        <ChooseFeed agenda={agenda} chosen={chosen} />
        <section className="card stack" aria-labelledby="chosen">
          <h2 id="chosen">
            <bdi>{chosen.name}</bdi>
          </h2>
          <ul className="row">
            {subscribeLinks(address, name).map(({ program, href }) => (
              <li key={program}>
                <a className={program === 'device' ? 'btn' : 'btn alt'} href={href} rel="noreferrer">
                  {t(`calendars:add.${program}`)}
                </a>
              </li>
            ))}
          </ul>
          <div className="field">
            <label htmlFor="address">{t('calendars:address')}</label>
            <p className="hint" id="address-hint">
              {t('calendars:address-hint')}
            </p>
            <input
              className="in"
              id="address"
              dir="ltr"
              readOnly
              defaultValue={address}
              aria-describedby="address-hint"
            />
          </div>
          <p className="small">
            <a href={`/${edition.code}/${chosen.path}?lang=${language}`}>{t('calendars:file')}</a>{' '}
            <span className="soft">{t('calendars:file-hint')}</span>
          </p>
        </section>
        <section className="stack tight" aria-labelledby="own">
          <h2 id="own">{t('calendars:own')}</h2>
          <p>{t('calendars:own-text')}</p>
          <p>{t('calendars:own-delegation')}</p>
          <p className="row">
            <a href={`${home}/me`}>{t('calendars:own-link')}</a>
            <a href={`${home}/my-agenda`}>{t('calendars:starred-link')}</a>
          </p>
        </section>
        <section className="stack tight" aria-labelledby="changes">
          <h2 id="changes">{t('calendars:changes')}</h2>
          <p>{t('calendars:changes-text')}</p>
        </section>
        <ProgramsTable t={t} />
      </main>
    </Page>
  );
}

/** A plain form, so that the choice stands in the address. */
function ChooseFeed({ agenda, chosen }: Pick<Props, 'agenda' | 'chosen'>) {
  const { t, home } = agenda.words;
  const offered = offeredFeeds(agenda);
  const isOffered = Object.values(offered)
    .flat()
    .some(({ key }) => key === chosen.key);
  return (
    <form className="stack tight" action={`${home}/calendars`}>
      <label htmlFor="feed">{t('calendars:which')}</label>
      <div className="row">
        <select className="in" id="feed" name="feed" defaultValue={chosen.key}>
          {!isOffered && <option value={chosen.key}>{chosen.name}</option>}
          <Options feeds={offered.programme} />
          {(['tracks', 'rooms', 'lines'] as const satisfies OfferedKind[]).map(
            (kind) =>
              offered[kind].length > 0 && (
                <optgroup key={kind} label={t(`agenda:by.${kind}`)}>
                  <Options feeds={offered[kind]} />
                </optgroup>
              ),
          )}
        </select>
        <button className="btn alt">{t('calendars:show')}</button>
      </div>
    </form>
  );
}

function Options({ feeds }: { feeds: OfferedFeed[] }) {
  return feeds.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
}
