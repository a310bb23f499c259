import { useWords } from '../../words/words';
import type { InvitationPage } from './inviting-question';

/** Yes or no is an answer; what we took back was never to be answered. */
export function HowManyAnswered({ counts }: { counts?: InvitationPage['counts'] }) {
  const { t, formats } = useWords();
  if (!counts) return null;
  const answered = counts.registered + counts.declined;
  const all = answered + counts.open + counts.expired;
  if (all === 0) return null;
  return (
    <div className="row">
      <progress max={all} value={answered} aria-label={t('inviting.progress')} />
      <p>{t('inviting.answered', { answered: formats.number(answered), all: formats.number(all) })}</p>
    </div>
  );
}
