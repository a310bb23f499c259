import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { FindPerson } from '../../parts/find-person';
import { useWords } from '../../words/words';
import type { FloorProps } from './floor';
import { useWhom } from './whom';

/** Who asks for the floor in the room, in the order of their flags, until the chair says yes or no. */
export function AskedCard({ floor, act, take }: FloorProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const whom = useWhom();
  const path = { edition: edition.code, code: floor.code };
  const ask = useMutation({
    mutationFn: (personId: string) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/requests', {
          params: { path },
          body: { personId },
        }),
      ),
    onSuccess: take,
  });
  return (
    <section className="card stack tight" aria-labelledby="asked">
      <h2 id="asked">
        {t('floor.asked')} <span className="soft">{formats.number(floor.asked.length)}</span>
      </h2>
      {floor.asked.length === 0 && <p className="soft">{t('floor.nobody-asked')}</p>}
      <ol className="stack tight">
        {floor.asked.map((turn) => (
          <li key={turn.id} className="row">
            <span>
              <bdi>{whom(turn)}</bdi>, {turn.askedAt && formats.time(turn.askedAt, edition.timeZone)}
            </span>
            {(['admit', 'decline'] as const).map((name) => (
              <button
                key={name}
                type="button"
                className={name === 'admit' ? 'plain link end' : 'plain link'}
                onClick={() => act({ act: name, turn: turn.id })}
              >
                {t(`floor.acts.${name}`)} <span className="vh">{whom(turn)}</span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <Faults fault={ask.error} />
      <FindPerson
        label={t('floor.ask')}
        hint={t('floor.ask-hint')}
        source={`${edition.code} protocol`}
        search={async (q) =>
          (
            await answerOf(
              api.GET('/api/v1/editions/{edition}/protocol-people', {
                params: { path: { edition: edition.code }, query: { q } },
              }),
            )
          ).people
        }
        choose={({ id }) => ask.mutate(id)}
      />
    </section>
  );
}
