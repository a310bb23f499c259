import { Link, useParams } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { Empty } from '../../parts/empty';
import { Faults } from '../../parts/faults';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { AskedCard } from './asked-card';
import type { Floor as FloorNow } from './floor-question';
import { NextCard } from './next-card';
import { NowCard } from './now-card';
import { ScreensCard } from './screens-card';
import { TimeCard } from './time-card';
import { TurnsTable } from './turns-table';
import { type Act, useActs } from './use-acts';
import { useFloor } from './use-floor';
import { useKeys } from './use-keys';

/** What every part of the screen gets. */
export interface FloorProps {
  floor: FloorNow;
  /** The server's time in milliseconds. */
  now: number;
  act(wish: Act): void;
  take(fresh: FloorNow): void;
}

/** The floor of a round table while it runs, for chair and protocol: by mouse, and by single keys. */
export function Floor() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { code } = useParams({ from: '/$edition/round-tables/$code/floor' });
  const { floor, error, now, isLost, take } = useFloor(edition.code, code);
  const { act, fault } = useActs(edition.code, code, take);
  useKeys(keysOf(floor, act));

  if (error && !floor) {
    return (
      <Screen title={code}>
        <ProblemNote fault={error} />
      </Screen>
    );
  }
  if (!floor) return <Waiting />;
  const isLive = floor.openedAt !== null && floor.closedAt === null;
  const back = (
    <>
      {isLive && <span className="live">{t('floor.live')}</span>}
      <b className="num lead">{formats.time(new Date(now).toISOString(), edition.timeZone)}</b>
      {isLive && (
        <button type="button" className="btn alt" onClick={() => act({ act: 'close' })}>
          {t('floor.acts.close')}
        </button>
      )}
      <Link className="btn alt" to="/$edition/round-tables/$code" params={{ edition: edition.code, code }}>
        {t('floor.back')}
      </Link>
    </>
  );
  const parts = { floor, now, act, take };
  return (
    <Screen title={floor.title} lead={floor.room ?? undefined} action={back} tabs={false}>
      <Faults fault={fault} />
      {isLost && <State shape="warn">{t('floor.line-lost')}</State>}
      {floor.openedAt === null ? (
        <NotOpened {...parts} />
      ) : (
        <div className="split chair">
          <section className="stack" aria-label={t('floor.link')}>
            {isLive ? <NowCard {...parts} /> : <Closed {...parts} />}
            <div className="cols tight">
              <TimeCard {...parts} />
              <NextCard {...parts} />
              {isLive && <AskedCard {...parts} />}
            </div>
            <ScreensCard code={code} />
          </section>
          <TurnsTable {...parts} />
        </div>
      )}
    </Screen>
  );
}

function NotOpened({ floor, act }: FloorProps) {
  const { t } = useWords();
  return (
    <>
      <Empty title={t('floor.not-opened')}>
        <p className="soft">{t(floor.listState === 'final' ? 'floor.open-what' : 'floor.not-final')}</p>
        {floor.listState === 'final' && (
          <p>
            <button type="button" className="btn" onClick={() => act({ act: 'open' })}>
              {t('floor.acts.open')}
            </button>
          </p>
        )}
      </Empty>
      <ScreensCard code={floor.code} />
    </>
  );
}

function Closed({ act }: FloorProps) {
  const { t } = useWords();
  return (
    <div className="card row">
      <b>{t('floor.closed')}</b>
      <button type="button" className="btn alt end" onClick={() => act({ act: 'reopen' })}>
        {t('floor.acts.reopen')}
      </button>
    </div>
  );
}

/** Only what can be done now has a key. */
function keysOf(floor: FloorNow | undefined, act: (wish: Act) => void) {
  if (!floor || floor.openedAt === null || floor.closedAt !== null) return {};
  const speaking = floor.turns.find(({ state }) => state === 'speaking');
  const isWaiting = floor.turns.some(({ state }) => state === 'waiting');
  const about = (wish: Act) => (speaking ? () => act(wish) : undefined);
  return {
    Space: isWaiting ? () => act({ act: 'next' }) : undefined,
    F: about({ act: 'finish' }),
    S: about({ act: speaking?.isStopped ? 'go-on' : 'stop-clock' }),
    '+': about({ act: 'more-time' }),
    E: about({ act: 'to-end' }),
    X: about({ act: 'absent' }),
    Z: floor.canUndo ? () => act({ act: 'undo' }) : undefined,
  };
}
