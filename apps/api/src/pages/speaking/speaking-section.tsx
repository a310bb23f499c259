import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KEPT_BY, keepingOf, type KeptBy } from '@app/calendar';
import { cityOf, type Edition } from '@app/edition';
import { formatList, type Language, translator, zoneOffsetLabel } from '@app/i18n';
import {
  countdown,
  type Delegated,
  may,
  type Missing,
  missingOf,
  type PartRow,
  readDelegatedBy,
  readPartsOf,
  readRoleWords,
  type RoleWords,
} from '@app/speakers';
import type { MeSection, MeVisit } from '../me/me-section.js';
import { MissingList } from './missing-list.js';
import { StateWord, Title, When, Where } from './part-words.js';

/** "Your sessions" on the page "Me", for whoever was invited to speak or stands on a released panel. */
@Injectable()
export class SpeakingSection implements MeSection {
  constructor(private readonly database: DataSource) {}

  async show({ edition, language, signedIn: { personId }, now }: MeVisit) {
    const parts = personId ? await readPartsOf(this.database, edition.id, personId) : [];
    const delegated = personId ? await readDelegatedBy(this.database, edition.id, personId) : [];
    if (parts.length + delegated.length === 0) return undefined;
    const roleWords = await readRoleWords(this.database, edition.id);
    const keptBy = await keepingOf(this.database.manager, personId!, edition.id);
    return <YourSessions {...{ edition, language, now, roleWords, keptBy, delegated }} parts={nextFirst(parts, now)} />;
  }
}

/** By time, those without a time after them, those that are over last. */
function nextFirst(parts: PartRow[], now: Date): PartRow[] {
  const isOver = ({ endsAt }: PartRow) => endsAt !== null && endsAt <= now;
  return [...parts.filter((part) => !isOver(part)), ...parts.filter(isOver)];
}

interface Props {
  edition: Edition;
  language: Language;
  parts: PartRow[];
  /** Sessions in which somebody else speaks in one's place. */
  delegated: Delegated[];
  roleWords: RoleWords;
  /** How the speaker chose to have their calendar kept; undefined: not asked yet. */
  keptBy?: KeptBy;
  now: Date;
}

/** What is missing first, then each session with its buttons. */
function YourSessions(props: Props) {
  const { edition, language, parts, delegated } = props;
  const t = translator(language);
  const placed = parts.find(({ startsAt }) => startsAt);
  return (
    <section className="stack" aria-labelledby="sessions">
      <div>
        <h2 id="sessions">{t('speakers:mine.title')}</h2>
        {placed && (
          <p className="soft">
            {t('speakers:mine.zone', {
              place: cityOf(edition, language),
              offset: zoneOffsetLabel(placed.startsAt!, edition.timeZone),
            })}
          </p>
        )}
      </div>
      <MissingList edition={edition} language={language} lines={missingLines(props)} level="h3" />
      <ol className="mine">
        {parts.map((part) => (
          <SpeakingItem key={part.code} {...props} part={part} />
        ))}
      </ol>
      {delegated.map((one) => (
        <p key={one.code}>
          <Title part={one} />
          {' · '}
          {t('speakers:substitute.instead', { name: `\u2068${one.substitute}\u2069` })}
        </p>
      ))}
      {parts.some(({ isPublic }) => isPublic) && (
        <p>
          <a href={`/${edition.code}/${language}/me/sessions.ics`}>{t('speakers:mine.all')}</a>
        </p>
      )}
    </section>
  );
}

/** Registration is one thing for all sessions; the rest belongs to its session. */
function missingLines({ parts, now }: Props) {
  const all = parts.flatMap((part) => missingOf(part, now).map((missing) => ({ part, missing })));
  const isShared = ({ kind }: Missing) =>
    kind === 'registration' || kind === 'approval' || kind === 'registration-mode';
  const shared = [
    ...new Map(all.filter(({ missing }) => isShared(missing)).map((one) => [one.missing.kind, one])).values(),
  ];
  return [
    ...all
      .filter(({ missing }) => !isShared(missing))
      .map(({ part, missing }) => ({
        key: `${part.code} ${missing.kind}`,
        missing,
        of: (
          <a href={`#session-${part.code}`}>
            <Title part={part} />
          </a>
        ),
      })),
    ...shared.map(({ missing }) => ({ key: missing.kind, missing })),
  ];
}

function SpeakingItem({ edition, language, now, part, roleWords, keptBy }: Props & { part: PartRow }) {
  const t = translator(language);
  const { startsAt, endsAt, mode } = part;
  const page = `/${edition.code}/${language}/speaking?session=${part.code}`;
  const roles = formatList(
    part.roles.map((role) => roleWords(role, language)),
    language,
  );
  return (
    <li className="stack tight" id={`session-${part.code}`}>
      <p className="row">
        <StateWord state={part.state} language={language} />
        <span>{mode ? formatList([roles, t(`speakers:modes.${mode}`)], language) : roles}</span>
        {startsAt && endsAt && !part.isCancelled && (
          <span className="soft end">{countdown({ startsAt, endsAt }, now, edition.timeZone, language)}</span>
        )}
      </p>
      <h3>
        <a href={page}>
          <Title part={part} />
        </a>
      </h3>
      <p>
        <When edition={edition} language={language} part={part} />
        {' · '}
        <Where language={language} part={part} />
      </p>
      {part.isCancelled && <p className="st no">{t('speakers:page.cancelled')}</p>}
      {!part.isCancelled && !part.isReleased && <p className="soft small">{t('speakers:page.draft')}</p>}
      {!part.isCancelled && part.state === 'suggested' && (
        <p className="soft small">{t('speakers:page.not-invited')}</p>
      )}
      <div className="row">
        {isOpen(part, now) && part.state === 'invited' && <Buttons {...{ edition, language, part, keptBy }} />}
        {part.isReleased && (
          <a className="btn alt" href={`/${edition.code}/sessions/${part.code}.ics?lang=${language}`}>
            {t('speakers:page.calendar')}
          </a>
        )}
        <a href={page}>{t('speakers:mine.more')}</a>
      </div>
    </li>
  );
}

function isOpen(part: PartRow, now: Date): boolean {
  return may(part.state, 'accept') && !part.isCancelled && !(part.endsAt && part.endsAt <= now);
}

/** Whoever has not said how their calendar is kept is asked here, too, since this may be the only answer that they give. */
function Buttons({
  edition,
  language,
  part,
  keptBy,
}: Pick<Props, 'edition' | 'language' | 'keptBy'> & { part: PartRow }) {
  const t = translator(language);
  return (
    <form className="row" method="post" action={`/${edition.code}/${language}/speaking`}>
      <input type="hidden" name="session" value={part.code} />
      <input type="hidden" name="from" value="me" />
      {keptBy === undefined && (
        <label>
          {t('speakers:page.kept.title')}{' '}
          <select className="in" name="calendar" defaultValue="mail">
            {KEPT_BY.map((way) => (
              <option key={way} value={way}>
                {t(`speakers:page.kept.${way}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button className="btn" name="answer" value="accept">
        {t('speakers:page.accept')}
        <span className="vh">: {part.title}</span>
      </button>
      <button className="btn alt" name="answer" value="decline">
        {t('speakers:page.decline')}
        <span className="vh">: {part.title}</span>
      </button>
    </form>
  );
}
