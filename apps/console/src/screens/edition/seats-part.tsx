import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { NumberInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';

type Seats = AnswerOf<'/api/v1/editions/{edition}/seats', 'get'>;

export const seatsQuestion = (edition: string) => ({
  queryKey: [edition, 'registrations', 'seats'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/seats', { params: { path: { edition } } })),
});

/** The seats on site. What an editor saw is the capacity itself: seats taken meanwhile are no reason to refuse. */
export function SeatsPart() {
  const { edition } = useDesk();
  const { data } = useQuery(seatsQuestion(edition.code));
  return data ? <SeatsForm seats={data} /> : null;
}

function SeatsForm({ seats }: { seats: Seats }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = seatsQuestion(edition.code);
  const path = { edition: edition.code };
  const onlyCapacity = ({ capacity }: Seats) => ({ capacity });
  const draft = useDraft(onlyCapacity(seats));
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const params = { path, header: { 'If-Match': `"v${read.capacity}"` } };
      const body = { capacity: draft.values.capacity };
      const saved = await answerOf(api.PUT('/api/v1/editions/{edition}/seats', { params, body }));
      questions.setQueryData(question.queryKey, saved);
      return onlyCapacity(saved);
    },
    reread: async () => onlyCapacity(await questions.fetchQuery({ ...question, staleTime: 0 })),
  });
  return (
    <section className="card stack" aria-labelledby="seats">
      <h2 id="seats">{t('edition.seats')}</h2>
      <p className="soft">
        {t('edition.seats-taken', { taken: formats.number(seats.taken), free: formats.number(seats.free) })}
      </p>
      <EditForm
        label={t('edition.seats')}
        draft={draft}
        saving={saving}
        labelOf={() => t('edition.capacity')}
        save={t('edition.save-seats')}
      >
        <NumberInput
          name="capacity"
          label={t('edition.capacity')}
          hint={t('edition.capacity-hint')}
          error={errorOf(saving.fault, 'capacity')}
          value={draft.values.capacity}
          onChange={(capacity) => draft.set('capacity', capacity)}
        />
      </EditForm>
    </section>
  );
}
