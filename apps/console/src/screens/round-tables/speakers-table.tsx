import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { EntityName } from './entity-name';
import { BriefLink } from './papers-card';
import type { FloorRequest, RoundTable } from './round-tables-question';

/** Who speaks when and for how long, and why at this place. */
export function SpeakersTable({ table, edit }: { table: RoundTable; edit(request: FloorRequest): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <DataTable
      label={t('round-tables.order')}
      heads={[
        t('round-tables.place'),
        t('round-tables.speaker'),
        t('round-tables.category'),
        t('round-tables.turn'),
        t('round-tables.why'),
      ]}
    >
      {table.speakers.map((speaker) => (
        <tr key={speaker.id}>
          <td>{formats.number(speaker.place)}</td>
          <td>
            <button type="button" className="plain link" onClick={() => edit(speaker)}>
              <b>
                <bdi lang={speaker.ownScriptLanguage ?? undefined}>{speaker.nameInOwnScript ?? speaker.name}</bdi>
              </b>
            </button>
            {speaker.nameInOwnScript && (
              <p>
                <bdi>{speaker.name}</bdi>
              </p>
            )}
            <p className="soft">
              <EntityName request={speaker} />
            </p>
            <p>
              <BriefLink code={table.code} request={speaker.id} name={speaker.name} />
            </p>
          </td>
          <td>
            {speaker.category.name}
            <p className="soft">{speaker.officeName}</p>
          </td>
          <td>
            {speaker.startsAt && (
              <p>
                <bdi dir="ltr">{formats.time(speaker.startsAt, edition.timeZone)}</bdi>
              </p>
            )}
            <p className="soft nobr">{t('round-tables.minutes-count', { count: speaker.minutesGiven })}</p>
            {speaker.fits === false && <State shape="warn">{t('round-tables.does-not-fit')}</State>}
          </td>
          <td className="soft">{speaker.why}</td>
        </tr>
      ))}
    </DataTable>
  );
}
