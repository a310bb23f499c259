import { formatList } from '@app/i18n';
import { plainName, shownName } from '@app/people';
import type { PublicPerson } from '@app/programme';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import { startsOf } from './days.js';
import { Biography, photoAddress } from './face.js';
import { SlotsByDay } from './slots.js';
import { StarsForm } from './star.js';
import { WaysNav } from './ways-nav.js';
import { ZoneSwitch } from './zone-switch.js';

/** One person of the released programme: as the panels name them, and what they do in which session. */
export function PersonPage({ agenda, person }: { agenda: Agenda; person: PublicPerson }) {
  const { words, programme } = agenda;
  const { edition, language, t, zoneAt, roles } = words;
  const { name, lang, also } = shownName(person);
  const about = [also, person.positionTitle, person.organization].filter(Boolean) as string[];
  const profile = programme.profiles.get(person.personCode);
  const photo = photoAddress(words, person.personCode, profile);
  const parts = new Map(person.parts.map((part) => [part.session, part.roles]));
  const instants = startsOf([...parts.keys()], edition.startsOn);
  const rolesIn = (codes: string[] = []) =>
    formatList(
      codes.map((code) => roles.get(code) ?? code),
      language,
    );
  return (
    <Page
      language={language}
      edition={edition}
      title={person.nameInOwnScript ?? plainName(person)}
      place="agenda"
      path={`/people/${person.personCode}`}
    >
      <main id="main" className="wrap stack">
        <div>
          {photo && <img className="portrait" src={photo} alt={t('agenda:photo-of', { name })} />}
          <h1>
            <bdi lang={lang}>{name}</bdi>
          </h1>
          {about.length > 0 && (
            <p className="lead">
              <bdi>{about.join(t('agenda:separator'))}</bdi>
            </p>
          )}
          <p className="soft small">
            {t('agenda:count', { count: person.parts.length })} · {zoneAt(...instants)}
          </p>
        </div>
        <Biography words={words} profile={profile} />
        <ZoneSwitch words={words} path={`/people/${person.personCode}`} instants={instants} />
        <WaysNav way="people" words={words} />
        <SlotsByDay
          sessions={[...parts.keys()]}
          words={words}
          about={(session) => ({ tag: rolesIn(parts.get(session)) })}
        />
        <StarsForm words={words} />
      </main>
    </Page>
  );
}
