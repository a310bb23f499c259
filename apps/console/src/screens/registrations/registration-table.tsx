import { DataTable } from '../../parts/data-table';
import { useWords } from '../../words/words';
import type { Chosen } from './bulk/use-chosen';
import { RegistrationLine } from './registration-line';
import type { Registration } from './registrations-question';

interface TableProps {
  lines: Registration[];
  chosen: Chosen;
  opened?: string;
  open(id: string): void;
}

/** The list; its first column chooses for a decision on many. */
export function RegistrationTable({ lines, chosen, opened, open }: TableProps) {
  const { t } = useWords();
  const areAllTicked = lines.every(({ id }) => chosen.has(id));
  return (
    <DataTable
      label={t('places.registrations')}
      heads={[
        <input
          key="all"
          type="checkbox"
          aria-label={t('registrations.choose-shown')}
          checked={areAllTicked}
          onChange={(event) =>
            chosen.tickAll(
              lines.map(({ id }) => id),
              event.target.checked,
            )
          }
        />,
        t('registrations.applicant'),
        t('registrations.organization'),
        t('registrations.represents'),
        t('registrations.kind'),
        t('registrations.waiting'),
        t('registrations.state'),
      ]}
    >
      {lines.map((line) => (
        <RegistrationLine
          key={line.id}
          line={line}
          isOpen={line.id === opened}
          isTicked={chosen.has(line.id)}
          open={() => open(line.id)}
          tick={() => chosen.toggle(line.id)}
        />
      ))}
    </DataTable>
  );
}
