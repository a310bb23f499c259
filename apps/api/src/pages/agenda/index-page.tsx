import type { ReactNode } from 'react';
import type { PublicSession } from '@app/programme';
import { Page } from '../layout/page.js';
import { belowLine } from './agenda-query.js';
import type { Agenda } from './agenda-reader.js';
import { type Way, WaysNav } from './ways-nav.js';

interface Entry {
  /** Below `/{edition}/{language}`. */
  path: string;
  label: ReactNode;
  count: number;
}

interface Props {
  agenda: Agenda;
  way: Way;
  path: string;
  entries: Entry[];
}

/** Everything of one kind that sessions are found by, with how many there are of each. */
function IndexPage({ agenda, way, path, entries }: Props) {
  const { edition, language, t, home } = agenda.words;
  const title = t(`agenda:by.${way}`);
  return (
    <Page language={language} edition={edition} title={title} place="agenda" path={path}>
      <main id="main" className="wrap stack">
        <h1>{title}</h1>
        <WaysNav way={way} words={agenda.words} />
        {!agenda.programme.release && <p className="empty">{t('agenda:empty.unreleased')}</p>}
        <ul className="cols index">
          {entries.map((entry) => (
            <li key={entry.path}>
              <a href={home + entry.path}>{entry.label}</a>
              <p className="soft small">{t('agenda:count', { count: entry.count })}</p>
            </li>
          ))}
        </ul>
      </main>
    </Page>
  );
}

export function LinesPage({ agenda }: { agenda: Agenda }) {
  const { lines } = agenda.words;
  const entries = [...lines.values()].map(({ code, mark, shown, name }) => ({
    path: `/action-lines/${code}`,
    label: (
      <span className="al" data-al={mark}>
        <b>{shown}</b> {name}
      </span>
    ),
    count: sessionsOfLine(agenda, code).length,
  }));
  return <IndexPage agenda={agenda} way="lines" path="/action-lines" entries={entries} />;
}

export function SdgsPage({ agenda }: { agenda: Agenda }) {
  const entries = [...agenda.words.sdgs].map(([sdg, name]) => ({
    path: `/sdgs/${sdg}`,
    label: `${sdg} ${name}`,
    count: sessionsOfSdg(agenda, sdg).length,
  }));
  return <IndexPage agenda={agenda} way="sdgs" path="/sdgs" entries={entries} />;
}

/** Rooms where something takes place. */
export function RoomsPage({ agenda }: { agenda: Agenda }) {
  const { sessions } = agenda.programme;
  const entries = agenda.rooms
    .map(({ code, name }) => ({
      path: `/rooms/${code}`,
      label: <bdi>{name}</bdi>,
      count: sessions.filter(({ room }) => room?.code === code).length,
    }))
    .filter(({ count }) => count > 0);
  return <IndexPage agenda={agenda} way="rooms" path="/rooms" entries={entries} />;
}

/** Those of an Action Line; C7 has those of its sub-lines. */
export function sessionsOfLine({ words, programme }: Agenda, code: string): PublicSession[] {
  const codes = belowLine(code, words.lines);
  return programme.sessions.filter(({ actionLines }) => actionLines.some((line) => codes.includes(line)));
}

export function sessionsOfSdg({ programme }: Agenda, sdg: number): PublicSession[] {
  return programme.sessions.filter(({ sdgs }) => sdgs.includes(sdg));
}
