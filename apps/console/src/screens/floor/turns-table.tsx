import { DataTable } from '../../parts/data-table';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { FloorProps } from './floor';
import { minutesAndSeconds, spokenSeconds } from './floor-clock';
import type { Turn } from './floor-question';
import type { Act } from './use-acts';
import { SpeakerName, useWhom } from './whom';

/** How a turn that nobody has the floor for is shown; those of the list are never asked or declined. */
type Shown = Exclude<Turn['state'], 'speaking' | 'asked' | 'declined'> | 'seen' | 'next';

const SHAPES: Record<Shown, StateShape> = {
  spoke: 'ok',
  absent: 'no',
  skipped: 'half',
  seen: 'wait',
  next: 'wait',
  waiting: 'warn',
};

type TurnAct = 'call' | 'to-end' | 'absent' | 'skip' | 'seen' | 'unseen';

/** What can be done with a turn that is not speaking. */
const ACTS: Partial<Record<Turn['state'], TurnAct[]>> = {
  waiting: ['call', 'to-end', 'skip', 'absent'],
  absent: ['call', 'to-end'],
  skipped: ['call', 'to-end'],
};

/** Everybody in running order: who has spoken for how long, who is there, who is next. */
export function TurnsTable({ floor, now, act }: FloorProps) {
  const { t, formats } = useWords();
  const whom = useWhom();
  const next = floor.turns.find(({ state }) => state === 'waiting');
  const isOpen = floor.closedAt === null;
  return (
    <DataTable
      label={t('floor.speakers')}
      heads={[t('floor.place'), t('floor.speaker'), t('floor.spoke'), t('floor.state'), t('floor.act')]}
    >
      {floor.turns.map((turn) => {
        const spoken = spokenSeconds(turn, now);
        return (
          <tr key={turn.id} aria-selected={turn.state === 'speaking' || undefined}>
            <td>{turn.place && formats.number(turn.place)}</td>
            <td>
              <b>
                <bdi>{whom(turn)}</bdi>
              </b>
              <p className="soft">
                <SpeakerName turn={turn} />
              </p>
            </td>
            <td>
              <bdi dir="ltr">{spoken === null ? '–' : minutesAndSeconds(spoken)}</bdi>
            </td>
            <td>
              <TurnState turn={turn} isNext={turn === next} />
            </td>
            <td>{isOpen && <TurnActs turn={turn} act={act} />}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

function TurnState({ turn, isNext }: { turn: Turn; isNext: boolean }) {
  const { t } = useWords();
  if (turn.state === 'speaking') return <span className="live">{t('floor.states.speaking')}</span>;
  const state = shown(turn, isNext);
  return <State shape={SHAPES[state]}>{t(`floor.states.${state}`)}</State>;
}

function shown({ state, isSeen }: Turn, isNext: boolean): Shown {
  if (state !== 'waiting') return state as Shown;
  if (!isSeen) return 'waiting';
  return isNext ? 'next' : 'seen';
}

function TurnActs({ turn, act }: { turn: Turn; act(wish: Act): void }) {
  const { t } = useWords();
  const acts = ACTS[turn.state];
  if (!acts) return null;
  const seen: TurnAct[] = turn.state === 'waiting' ? [turn.isSeen ? 'unseen' : 'seen'] : [];
  return (
    <details className="menu">
      <summary>{t('floor.act')}</summary>
      <ul>
        {[...seen, ...acts].map((name) => (
          <li key={name}>
            <button
              type="button"
              className="plain"
              onClick={(event) => {
                event.currentTarget.closest('details')!.open = false;
                act({ act: name, turn: turn.id });
              }}
            >
              {t(`floor.acts.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
