import { useVocabulary } from '../../desk/lists';
import { Tick } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { Chair } from './panel';
import { PlaceButtons } from './place-buttons';

interface PanelSeatProps {
  chair: Chair;
  isFirst: boolean;
  isLast: boolean;
  setRole(role: string): void;
  object(objectsToRecording: boolean): void;
  move(by: -1 | 1): void;
  remove(): void;
}

export function PanelSeat({ chair, isFirst, isLast, setRole, object, move, remove }: PanelSeatProps) {
  const { t } = useWords();
  const roles = useVocabulary('panel-role');
  const { name } = chair;
  return (
    <li className="seat">
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="soft">
          {' '}
          <bdi>{chair.organization}</bdi>
        </span>
      </span>
      <span className="row">
        <select
          className="in"
          aria-label={t('sessions.role-of', { name })}
          value={chair.role}
          onChange={(event) => setRole(event.target.value)}
        >
          {roles.choices.map((role) => (
            <option key={role.value} value={role.value}>
              {role.label}
            </option>
          ))}
        </select>
        <PlaceButtons name={name} isFirst={isFirst} isLast={isLast} move={move} remove={remove} />
      </span>
      <Tick label={t('sessions.objects')} isTicked={chair.objectsToRecording} onChange={object} />
    </li>
  );
}
