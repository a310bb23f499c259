import { useWords } from '../../words/words';
import type { RoundTable } from './round-tables-question';

/** Who asked for the floor and does not speak any more. */
export function Withdrawn({ table }: { table: RoundTable }) {
  const { t } = useWords();
  if (table.withdrawn.length === 0) return null;
  return (
    <section className="card stack tight" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{t('round-tables.withdrawn')}</h2>
      <ul className="stack tight">
        {table.withdrawn.map(({ id, name, nameInOwnScript, entity }) => (
          <li key={id}>
            <bdi>{nameInOwnScript ?? name}</bdi>, <bdi>{entity}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
