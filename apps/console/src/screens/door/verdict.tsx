import { useDesk } from '../../desk/desk';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { DoorPerson, LookUp } from './door-question';

const SHAPES: Record<DoorPerson['verdict'], StateShape> = {
  'may-enter': 'ok',
  inside: 'warn',
  'old-code': 'warn',
  remote: 'no',
  'not-approved': 'no',
};

interface VerdictProps {
  person: DoorPerson;
  scanned: LookUp['scanned'];
  /** This desk has just let them in: no warning. */
  isJustIn: boolean;
}

/** What the door does with a person: a word with its shape, and where it is a no, why in a sentence. */
export function Verdict({ person, scanned, isJustIn }: VerdictProps) {
  const { t } = useWords();
  const why = useWhy(person, scanned);
  return (
    <div className="stack tight">
      <p className="door-verdict">
        <State shape={isJustIn ? 'ok' : SHAPES[person.verdict]}>
          {isJustIn ? t('door.in-now') : t(`door.verdicts.${person.verdict}`)}
        </State>
      </p>
      {why && <p>{why}</p>}
    </div>
  );
}

function useWhy(person: DoorPerson, scanned: LookUp['scanned']): string | undefined {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { verdict, status, checkIn, badge } = person;
  const when = (instant: string) => formats.dateTime(instant, edition.timeZone);
  if (verdict === 'inside' && checkIn) {
    const { at, by, desk } = checkIn;
    return t(desk ? 'door.inside-at-desk' : 'door.inside-since', { when: when(at), by, desk });
  }
  if (verdict === 'old-code' && scanned && scanned !== 'valid') {
    return badge ? t('door.newer-badge', { when: when(badge.printedAt) }) : t('door.lost-badge');
  }
  if (verdict === 'remote') return t('door.is-remote');
  if (verdict === 'not-approved' && status !== 'approved' && status !== 'attended') return t(`door.why.${status}`);
  return undefined;
}
