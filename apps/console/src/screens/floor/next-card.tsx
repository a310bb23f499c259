import { useWords } from '../../words/words';
import type { FloorProps } from './floor';
import { SpeakerName, useWhom } from './whom';

const SHOWN = 3;

/** The next three as the chair will say their names. */
export function NextCard({ floor }: Pick<FloorProps, 'floor'>) {
  const { t } = useWords();
  const whom = useWhom();
  const waiting = floor.turns.filter(({ state }) => state === 'waiting').slice(0, SHOWN);
  return (
    <section className="card stack tight" aria-labelledby="next-said">
      <h2 id="next-said">{t('floor.next-said')}</h2>
      {waiting.length === 0 && <p className="soft">–</p>}
      <ol className="stack tight">
        {waiting.map((turn) => (
          <li key={turn.id}>
            <b>
              <bdi>{whom(turn)}</bdi>
            </b>
            <p>
              <SpeakerName turn={turn} />
            </p>
            {turn.spokenAs && (
              <p className="soft">
                <bdi>{turn.spokenAs}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
