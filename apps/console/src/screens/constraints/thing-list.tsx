import type { ReactNode } from 'react';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';

interface ThingListProps<T extends { id: string }> {
  part: 'breaks' | 'blockers' | 'people' | 'apart';
  heads: readonly string[];
  things: readonly T[] | undefined;
  fault: unknown;
  retry(): void;
  /** Empty for a new one. */
  openId: string | undefined;
  setOpen(id: string): void;
  nameOf(thing: T): string;
  /** What stands beside the name. */
  cellsOf(thing: T): ReactNode[];
  /** In place of the button that adds one. */
  add?: ReactNode;
  /** What is open beside the list. */
  children: ReactNode;
}

/** A list of constraints, one of them or a new one open beside it. */
export function ThingList<T extends { id: string }>(props: ThingListProps<T>) {
  const { part, heads, things, fault, retry, openId, setOpen, nameOf, cellsOf, add, children } = props;
  const { t } = useWords();
  return (
    <div className={children ? 'split' : undefined}>
      <section className="stack" aria-label={t(`constraints.${part}.title`)}>
        <div className="row">
          <p className="soft grow">{t(`constraints.${part}.what`)}</p>
          {add ?? (
            <button type="button" className={children ? 'btn alt' : 'btn'} onClick={() => setOpen('')}>
              {t(`constraints.${part as 'breaks'}.add`)}
            </button>
          )}
        </div>
        {fault !== null && fault !== undefined && <ProblemNote fault={fault} retry={retry} />}
        {!things && !fault && <Waiting />}
        {things?.length === 0 && <Empty title={t(`constraints.${part}.none`)} />}
        {things && things.length > 0 && (
          <DataTable label={t(`constraints.${part}.title`)} heads={heads}>
            {things.map((thing) => (
              <tr key={thing.id} aria-selected={thing.id === openId}>
                <td>
                  <button type="button" className="plain link" onClick={() => setOpen(thing.id)}>
                    <b>
                      <bdi>{nameOf(thing)}</bdi>
                    </b>
                  </button>
                </td>
                {cellsOf(thing).map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </DataTable>
        )}
      </section>
      {children}
    </div>
  );
}
