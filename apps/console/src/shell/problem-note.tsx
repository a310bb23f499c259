import { ApiProblem, isSignedOut } from '../api/problem';
import { useWords } from '../words/words';
import { useSignInPath } from './sign-in-path';

/** What went wrong as a sentence: the API's own, or ours when there was no answer. */
export function useProblemSentence() {
  const { t } = useWords();
  return (fault: unknown): string => {
    if (!(fault instanceof ApiProblem)) return t('problems.ours');
    if (fault.status === 0) return t('problems.no-answer');
    return fault.message || t('problems.unreadable', { status: fault.status });
  };
}

/** A problem that is not about one field, with the way on. What was typed stays where it is. */
export function ProblemNote({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const { t } = useWords();
  const sentence = useProblemSentence();
  return (
    <div className="errors stack tight" role="alert">
      <p>
        <b>{sentence(fault)}</b>
      </p>
      {isSignedOut(fault) && <SignInElsewhere />}
      {retry && (
        <p>
          <button type="button" className="btn alt" onClick={retry}>
            {t('actions.try-again')}
          </button>
        </p>
      )}
    </div>
  );
}

/** In a tab of its own, so that this one keeps what was typed. */
export function SignInElsewhere() {
  const { t } = useWords();
  return (
    <p>
      <a href={useSignInPath('/console')} target="_blank" rel="noreferrer">
        {t('problems.sign-in-elsewhere')}
      </a>
    </p>
  );
}
