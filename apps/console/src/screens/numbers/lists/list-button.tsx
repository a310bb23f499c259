import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { useWords } from '../../../words/words';
import type { filterOf } from '../../registrations/registrations-question';
import { listsQuestion } from './lists-question';

/** As many rows arrive while one waits; more are made by the worker. */
const AT_ONCE = 2_000;

interface Props {
  /** As on the desk; default: everybody. */
  filter?: Partial<ReturnType<typeof filterOf>>;
  /** How many the filter finds. */
  count: number;
  isQuiet?: boolean;
  /** After the worker was asked. */
  asked?(): void;
}

/** The list as CSV: a short one at once, a long one made by the worker. */
export function ListButton({ filter = {}, count, isQuiet = false, asked }: Props) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const look = isQuiet ? 'btn alt' : 'btn';
  const asking = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registration-lists', {
          params: { path: { edition: edition.code } },
          body: { filter, language },
        }),
      ),
    onSuccess: () => asked?.(),
    onSettled: () => questions.invalidateQueries({ queryKey: listsQuestion(edition.code).queryKey }),
  });
  if (count <= AT_ONCE) {
    const told = Object.entries({ ...filter, lang: language }).filter((entry): entry is [string, string] => !!entry[1]);
    const address = `/api/v1/editions/${edition.code}/reports/registrations.csv?${new URLSearchParams(told)}`;
    return (
      <a className={look} href={address} download>
        {t('numbers.csv')}
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        className={look}
        aria-disabled={asking.isPending || undefined}
        onClick={() => asking.mutate()}
      >
        {t('numbers.lists.make')}
      </button>
      {asking.error && (
        <span role="alert" className="err">
          {asking.error.message}
        </span>
      )}
    </>
  );
}
