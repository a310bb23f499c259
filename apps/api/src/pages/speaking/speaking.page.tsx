import type { KeptBy } from '@app/calendar';
import { cityOf, type Edition } from '@app/edition';
import { formatDay, formatList, type Language, translator, zoneOffsetLabel } from '@app/i18n';
import { type Profile, shownName } from '@app/people';
import type { HoursOfDay, OwnAvailability } from '@app/programme';
import { countdown, type Material, missingOf, type PartRow, type RoleWords } from '@app/speakers';
import { ErrorSummary, type FieldError } from '../layout/form.js';
import { Page } from '../layout/page.js';
import { AnswerForm, type TypedAnswer } from './answer-form.js';
import { AvailabilitySection } from './availability-section.js';
import { MissingList } from './missing-list.js';
import { MaterialsSection } from './materials-section.js';
import { type Key, queryOf } from './own-part.js';
import { Stages } from './stages.js';
import { StateWord, Title, When, Where } from './part-words.js';
import { ProfileSection, type TypedProfile } from './profile-section.js';
import { RecordingForm } from './recording-form.js';

interface Props {
  edition: Edition;
  language: Language;
  /** What opened the page; the form sends it back. */
  opens: Key;
  part: PartRow;
  /** The others on the panel who may be named. */
  others: PartRow[];
  /** What was handed in, all versions. */
  materials: Material[];
  roleWords: RoleWords;
  profile: Profile;
  availability: OwnAvailability;
  typedHours?: HoursOfDay[];
  typedProfile?: TypedProfile;
  keptBy?: KeptBy;
  now: Date;
  typed?: TypedAnswer;
  error?: FieldError;
}

/** An invitation: which session, which part, what is missing, the answer, who else. */
export function SpeakingPage(props: Props) {
  const { edition, language, opens, part, now, error } = props;
  const t = translator(language);
  const lines = missingOf(part, now).map((missing) => ({ key: missing.kind, missing }));
  return (
    <Page
      language={language}
      edition={edition}
      title={t('speakers:page.title')}
      place="me"
      path={`/speaking?${queryOf(opens, part)}`}
      isPrivate
    >
      <main id="main" className="wrap duo">
        <div className="stack loose">
          <Heading {...props} />
          {error && <ErrorSummary errors={[error]} language={language} />}
          {part.state === 'accepted' && <Stages {...props} />}
          {part.state === 'accepted' && <MissingList edition={edition} language={language} lines={lines} />}
          <AnswerForm {...props} />
          <AvailabilitySection {...props} />
          <MaterialsSection {...props} />
          <ProfileSection {...props} />
          {part.state === 'accepted' && !part.isCancelled && <RecordingForm {...props} />}
        </div>
        <aside className="stack">
          <Facts {...props} />
        </aside>
        <Others {...props} />
      </main>
    </Page>
  );
}

function Heading({ edition, language, part, now }: Props) {
  const t = translator(language);
  const { startsAt, endsAt } = part;
  return (
    <div className="stack tight">
      <p className="soft">{t('speakers:page.title')}</p>
      <h1>
        <Title part={part} />
      </h1>
      <p className="row">
        <StateWord state={part.state} language={language} />
        {startsAt && endsAt && !part.isCancelled && (
          <span className="soft">{countdown({ startsAt, endsAt }, now, edition.timeZone, language)}</span>
        )}
      </p>
      {part.isCancelled && <p className="st no">{t('speakers:page.cancelled')}</p>}
      {!part.isReleased && !part.isCancelled && <p className="card note">{t('speakers:page.draft')}</p>}
    </div>
  );
}

function Facts({ edition, language, part, roleWords }: Props) {
  const t = translator(language);
  const { startsAt, invitedAt } = part;
  const sessionPath = `/${edition.code}/${language}/sessions/${part.code}`;
  return (
    <>
      <dl className="facts card">
        <dt>{t('speakers:page.role')}</dt>
        <dd>
          {formatList(
            part.roles.map((role) => roleWords(role, language)),
            language,
          )}
        </dd>
        <dt>{t('speakers:page.when')}</dt>
        <dd>
          <When edition={edition} language={language} part={part} />
          {startsAt && (
            <small>
              {cityOf(edition, language)} ({zoneOffsetLabel(startsAt, edition.timeZone)})
            </small>
          )}
        </dd>
        <dt>{t('speakers:page.where')}</dt>
        <dd>
          <Where language={language} part={part} />
        </dd>
      </dl>
      {invitedAt && <p className="small soft">{invitation(part, edition, language)}</p>}
      {part.isReleased && (
        <p className="row">
          <a className="btn alt" href={`/${edition.code}/sessions/${part.code}.ics?lang=${language}`}>
            {t('speakers:page.calendar')}
          </a>
          <a href={sessionPath}>{t('speakers:page.session')}</a>
        </p>
      )}
    </>
  );
}

/** An account without a name acts under its address, which is nobody else's business. */
function invitation({ invitedAt, invitedBy }: PartRow, edition: Edition, language: Language): string {
  const t = translator(language);
  const day = formatDay(invitedAt!, language, edition.timeZone, 'short');
  if (!invitedBy || invitedBy.includes('@')) return t('speakers:page.invited-on', { day });
  return t('speakers:page.invited-by', { name: `\u2068${invitedBy}\u2069`, day });
}

function Others({ language, others, roleWords }: Props) {
  const t = translator(language);
  return (
    <section className="stack" aria-labelledby="panel">
      <h2 id="panel">{t('speakers:page.panel')}</h2>
      {others.length === 0 && <p className="soft">{t('speakers:page.alone')}</p>}
      <ol className="people">
        {others.map((other) => (
          <Other key={other.personId} other={other} language={language} roleWords={roleWords} />
        ))}
      </ol>
    </section>
  );
}

function Other({ other, language, roleWords }: { other: PartRow; language: Language; roleWords: RoleWords }) {
  const { name, lang, also } = shownName(other);
  const about = [also, other.positionTitle, other.organization].filter(Boolean);
  return (
    <li>
      <span className="logo face" aria-hidden="true">
        {initials(name)}
      </span>
      <b>
        <bdi lang={lang}>{name}</bdi>
      </b>
      <span className="tag">
        {formatList(
          other.roles.map((role) => roleWords(role, language)),
          language,
        )}
      </span>
      <span className="soft small">
        {about.map((part, at) => (
          <span key={part}>
            {at > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </li>
  );
}

/** First letters of the last two words of a name; it stands in for a picture. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(-2)
    .map((word) => Array.from(word)[0])
    .join('');
}
