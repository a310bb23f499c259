import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../words/words';
import { ProblemNote } from './problem-note';
import { Screen } from './screen';

/** Stands where a screen could not be shown: says why and tries again. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const boundary = useQueryErrorResetBoundary();
  const retry = () => {
    boundary.reset();
    reset();
  };
  return (
    <Screen title={t('problems.title')} tabs={false}>
      <ProblemNote fault={error} retry={retry} />
    </Screen>
  );
}
