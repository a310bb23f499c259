import { useWords } from '../../words/words';
import { EntityName } from './entity-name';
import type { RoundTable } from './round-tables-question';

/** Who asked for the floor and does not speak any more. */
export function Withdrawn({ table }: { table: RoundTable }) {
  const { t } = useWords();
  if (table.withdrawn.length === 0) return null;
  return (
    <section className="card stack tight" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{t('round-tables.withdrawn')}</h2>
      <ul className="stack tight">
        {table.withdrawn.map((request) => (
          <li key={request.id}>
            <bdi>{request.nameInOwnScript ?? request.name}</bdi>{' '}
            <span className="soft">
              <EntityName request={request} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
