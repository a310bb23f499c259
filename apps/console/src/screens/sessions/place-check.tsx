import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { isOpen } from './conflicts';
import { ConflictNote } from './conflict-note';
import { instantsOf, type Place } from './place';

/** What would clash if the session stood there; asked anew with each choice. A refusal is left to the saving, which names the field. */
export function PlaceCheck({ code, place }: { code: string; place: Place }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const query = { room: place.room || undefined, ...instantsOf(place, edition.timeZone) };
  const { data } = useQuery({
    queryKey: [edition.code, 'placement', code, language, query],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/draft-sessions/{code}/placement/conflicts', {
          params: { path: { edition: edition.code, code }, query },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <div role="status" className="stack tight">
      {data?.conflicts.every((conflict) => !isOpen(conflict)) && <State shape="ok">{t('sessions.no-clash')}</State>}
      {data && <ConflictNote conflicts={data.conflicts} isPlain />}
    </div>
  );
}
