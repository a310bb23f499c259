import { useWords } from '../words/words';

/** Shown only when it takes longer than a moment (the delay stands in console.css). */
export function Waiting() {
  const { t } = useWords();
  return (
    <p className="soft waiting" role="status">
      {t('shell.loading')}
    </p>
  );
}
