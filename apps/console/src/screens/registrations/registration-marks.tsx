import { useWords } from '../../words/words';
import type { Registration } from './registrations-question';

/** What the desk should see at a glance: speaks here, perhaps a duplicate, notes, and the desk's own tags. */
export function RegistrationMarks({ registration }: { registration: Registration }) {
  const { t } = useWords();
  const { tags, notes, duplicates, speaksIn } = registration;
  const marks = [
    speaksIn > 0 && t('registrations.speaks-in', { count: speaksIn }),
    duplicates > 0 && t('registrations.possible-duplicate'),
    notes > 0 && t('registrations.has-notes', { count: notes }),
  ].filter((mark) => mark !== false);
  if (marks.length + tags.length === 0) return null;
  return (
    <p className="row tight">
      {marks.map((mark) => (
        <span key={mark} className="tag">
          {mark}
        </span>
      ))}
      {tags.map(({ id, name }) => (
        <span key={id} className="tag">
          <bdi>{name}</bdi>
        </span>
      ))}
    </p>
  );
}
