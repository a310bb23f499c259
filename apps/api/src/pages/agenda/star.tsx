import type { PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

/** What pressing a star does: on pages that are the same for everybody it adds; `forum.js` knows which are starred already. */
export type StarAct = 'add' | 'remove';

/** The star of a session in a list. Belongs to the form at the end of the page; its name is the star's word and the session's title. */
export function Star({ session: { code }, act }: { session: PublicSession; act: StarAct }) {
  return (
    <button
      className="star"
      form="stars"
      name={act}
      value={code}
      aria-labelledby={`star ${code}`}
      aria-pressed={act === 'remove' ? true : undefined}
    />
  );
}

/** The form of all stars on a page, with the word that names them. */
export function StarsForm({ words: { t, home, edition } }: { words: AgendaWords }) {
  return (
    <form id="stars" method="post" action={`${home}/my-agenda/stars`} data-edition={edition.code}>
      <span id="star" hidden>
        {t('agenda:mine.star')}
      </span>
    </form>
  );
}

/** The star of a session's own page, with its word. */
export function StarButton({
  session: { code },
  words: { t, home, edition },
}: {
  session: PublicSession;
  words: AgendaWords;
}) {
  return (
    <form id="stars" method="post" action={`${home}/my-agenda/stars`} data-edition={edition.code}>
      <button className="btn alt" form="stars" name="add" value={code} data-starred={t('agenda:mine.starred')}>
        {t('agenda:mine.add')}
      </button>
    </form>
  );
}
