import type { AgendaWords } from './agenda-words.js';

/** The ways through the agenda, each with its page below the edition and language. */
const WAYS = [
  ['days', '/agenda'],
  ['mine', '/my-agenda'],
  ['rooms', '/rooms'],
  ['lines', '/action-lines'],
  ['sdgs', '/sdgs'],
  ['people', '/people'],
] as const;
export type Way = (typeof WAYS)[number][0];

/** By day, room, Action Line, Goal or person. */
export function WaysNav({ way, words: { t, home } }: { way?: Way; words: AgendaWords }) {
  return (
    <nav className="tabs" aria-label={t('agenda:by.label')}>
      {WAYS.map(([name, path]) => (
        <a key={name} href={home + path} aria-current={name === way ? 'page' : undefined}>
          {t(`agenda:by.${name}`)}
        </a>
      ))}
    </nav>
  );
}
