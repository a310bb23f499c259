import { cityOf, type Edition } from '@app/edition';
import {
  formatDateTime,
  formatDay,
  formatNumber,
  formatTime,
  type Language,
  translator,
  zoneOffsetLabel,
} from '@app/i18n';
import { shownName } from '@app/people';
import { type ListOfSpeakers, type Speaker, timeSentence } from '@app/roundtable';
import { Page } from '../layout/page.js';

interface Props {
  edition: Edition;
  language: Language;
  list: ListOfSpeakers;
  /** Names of VIP categories by code. */
  categories: ReadonlyMap<string, string>;
  /** Names of countries by ISO 3166-1 alpha-2. */
  countryNames: ReadonlyMap<string, string>;
  now: Date;
}

/** The list of speakers to be printed: what it is, how far it is, who speaks when and for whom. */
export function OrderPage(props: Props) {
  const { edition, language, list } = props;
  const t = translator(language);
  const title = t('roundtable:order.title');
  return (
    <Page
      language={language}
      edition={edition}
      title={title}
      path={`/round-tables/${list.roundTable.code}/order`}
      isPrivate
    >
      <main id="main" className="wrap stack">
        <Heading {...props} />
        {list.speakers.length > 0 ? (
          <div className="scroll" tabIndex={0} role="region" aria-label={title}>
            <OrderTable {...props} />
          </div>
        ) : (
          <p className="empty">{t('roundtable:order.nobody')}</p>
        )}
      </main>
    </Page>
  );
}

function Heading({ edition, language, list: { roundTable, time, isChangedSince }, now }: Props) {
  const t = translator(language);
  const { startsAt, endsAt, room, listState, listNumber, changedAt } = roundTable;
  const state = t(`roundtable:states.${listState}`).toLocaleLowerCase(language);
  const when = (instant: Date) => formatDateTime(instant, language, edition.timeZone);
  const place = cityOf(edition, language);
  return (
    <>
      <div>
        <h1>{t('roundtable:order.title')}</h1>
        <p className="lead" lang={roundTable.titleLanguage}>
          <bdi>{roundTable.title}</bdi>
        </p>
      </div>
      {roundTable.isCancelled && <p className="st no">{t('roundtable:order.cancelled')}</p>}
      <ul className="dots">
        {startsAt && endsAt && (
          <li>
            <b className="num">
              {formatDay(startsAt, language, edition.timeZone)},{' '}
              <bdi>
                {formatTime(startsAt, language, edition.timeZone)}–{formatTime(endsAt, language, edition.timeZone)}
              </bdi>
            </b>
          </li>
        )}
        {startsAt && (
          <li>{t('roundtable:order.zone', { place, offset: zoneOffsetLabel(startsAt, edition.timeZone) })}</li>
        )}
        {room && (
          <li>
            <bdi>{room}</bdi>
          </li>
        )}
      </ul>
      <p>
        <b>{t('roundtable:order.standing', { number: listNumber, state })}</b>{' '}
        <span className="soft">{t('roundtable:order.printed', { when: when(now) })}</span>
      </p>
      {isChangedSince && <p className="st warn">{t('roundtable:order.changed', { when: when(changedAt) })}</p>}
      <p className={time && time.fitting < time.speakers ? 'st warn' : undefined}>{timeSentence(time, language)}</p>
    </>
  );
}

function OrderTable(props: Props) {
  const t = translator(props.language);
  return (
    <table>
      <caption className="vh">{t('roundtable:order.title')}</caption>
      <thead>
        <tr>
          {['place', 'starts', 'minutes', 'speaker', 'for', 'category'].map((column) => (
            <th key={column} scope="col">
              {t(`roundtable:order.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.list.speakers.map((speaker) => (
          <Row key={speaker.id} speaker={speaker} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ speaker, edition, language, categories, countryNames }: Props & { speaker: Speaker }) {
  const t = translator(language);
  const { turn, part, category } = speaker;
  const country = speaker.country && countryNames.get(speaker.country);
  const first = speaker.speaksFor === 'state' ? country : speaker.entity;
  const second = speaker.speaksFor === 'state' ? speaker.entity : country;
  return (
    <tr>
      <td>{formatNumber(speaker.place, language)}</td>
      <td>
        {turn && formatTime(turn.startsAt, language, edition.timeZone)}
        {turn && !turn.fits && <span className="st warn">{t('roundtable:order.no-fit')}</span>}
      </td>
      <td>{formatNumber(speaker.minutesGiven, language)}</td>
      <td>
        <SpeakerName speaker={speaker} />
        {!speaker.presentOnSite && <span className="tag">{t('roundtable:order.remote')}</span>}
      </td>
      <td>
        <b>
          <bdi>{first}</bdi>
        </b>
        {second && (
          <small>
            <bdi>{second}</bdi>
          </small>
        )}
      </td>
      <td>{part === 'speaker' ? (categories.get(category.code) ?? category.code) : t(`roundtable:parts.${part}`)}</td>
    </tr>
  );
}

function SpeakerName({ speaker }: { speaker: Speaker }) {
  const { name, lang, also } = shownName(speaker);
  return (
    <>
      <b>
        <bdi lang={lang}>{name}</bdi>
      </b>{' '}
      {also && (
        <small>
          <bdi>{also}</bdi>
        </small>
      )}
      {speaker.positionTitle && (
        <small>
          <bdi>{speaker.positionTitle}</bdi>
        </small>
      )}
    </>
  );
}
