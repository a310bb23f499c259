import { shownName } from '@app/people';
import { findPeople, publicPeople, type PublicPerson } from '@app/programme';
import { Page } from '../layout/page.js';
import type { Agenda } from './agenda-reader.js';
import { WaysNav } from './ways-nav.js';

interface Props {
  agenda: Agenda;
  /** What is looked for; everybody if left out. */
  q?: string;
}

/** Everybody on a panel of the released programme, by family name, or those who are looked for. */
export function PeoplePage({ agenda, q }: Props) {
  const { words, programme } = agenda;
  const { edition, language, t, home } = words;
  const everybody = publicPeople(programme);
  const people = byName(findPeople(everybody.values(), q ?? ''), language);
  const path = `/people${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`;
  return (
    <Page language={language} edition={edition} title={t('agenda:by.people')} place="agenda" path={path}>
      <main id="main" className="wrap stack">
        <div>
          <h1>{t('agenda:by.people')}</h1>
          <p className="soft small">{t('agenda:person.count', { count: people.length })}</p>
        </div>
        <WaysNav way="people" words={words} />
        <form role="search" className="find" action={`${home}/people`}>
          <label className="vh" htmlFor="q">
            {t('agenda:person.search')}
          </label>
          <input
            className="in"
            id="q"
            name="q"
            type="search"
            maxLength={200}
            placeholder={t('agenda:person.hint')}
            defaultValue={q}
          />
          <button className="btn alt">{t('agenda:search.action')}</button>
          {q && <a href={`${home}/people`}>{t('agenda:person.everybody')}</a>}
        </form>
        {people.length === 0 && <p className="empty">{t(q ? 'agenda:person.none-found' : 'agenda:person.nobody')}</p>}
        <ul className="cols index">
          {people.map((person) => (
            <Entry key={person.personCode} agenda={agenda} person={person} />
          ))}
        </ul>
      </main>
    </Page>
  );
}

function Entry({ agenda: { words }, person }: { agenda: Agenda; person: PublicPerson }) {
  const { name, lang, also } = shownName(person);
  const about = [also, person.positionTitle, person.organization].filter(Boolean) as string[];
  return (
    <li>
      <a href={`${words.home}/people/${person.personCode}`}>
        <bdi lang={lang}>{name}</bdi>
      </a>
      {about.length > 0 && (
        <p className="small">
          <bdi>{about.join(words.t('agenda:separator'))}</bdi>
        </p>
      )}
      <p className="soft small">{words.t('agenda:count', { count: person.parts.length })}</p>
    </li>
  );
}

/** By family name in Latin letters, as lists of the Forum are sorted in every language. */
function byName(people: PublicPerson[], language: string): PublicPerson[] {
  const { compare } = new Intl.Collator(language);
  const key = ({ familyName, givenName }: PublicPerson) => `${familyName || givenName} ${givenName}`;
  return people.sort((a, b) => compare(key(a), key(b)));
}
