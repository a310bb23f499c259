import { useVocabulary } from '../../desk/lists';
import { useWords } from '../../words/words';
import { ActButton } from './act-button';
import { clockText, phaseOf, timeLeft } from './floor-clock';
import type { FloorProps } from './floor';
import { SpeakerName, useWhom } from './whom';

/** Who has the floor, how long still, and what the chair can do about it. */
export function NowCard({ floor, now, act }: FloorProps) {
  const { t, formats } = useWords();
  const languages = useVocabulary('language');
  const whom = useWhom();
  const speaking = floor.turns.find(({ state }) => state === 'speaking');
  const next = floor.turns.find(({ state }) => state === 'waiting');
  const left = speaking ? timeLeft(speaking, now) : 0;
  const asked = [
    speaking?.spokenAs && t('floor.say', { spoken: speaking.spokenAs }),
    speaking?.positionTitle,
    speaking?.speaksIn && languages.nameOf(speaking.speaksIn),
  ];
  return (
    <div className="card stack hero">
      <p className="soft">
        {speaking?.place
          ? t('floor.now-speaking', {
              place: formats.number(speaking.place),
              count: formats.number(floor.turns.length),
            })
          : t('floor.nobody')}
      </p>
      {speaking && (
        <>
          <div className="row">
            <div>
              <p className="name">
                <bdi>{whom(speaking)}</bdi>
              </p>
              <p className="lead">
                <SpeakerName turn={speaking} />
              </p>
              <p className="soft">
                <bdi>{asked.filter(Boolean).join(' · ')}</bdi>
              </p>
            </div>
            <div className="end">
              <p className="soft">{t(`floor.${phaseOf(speaking, left)}`)}</p>
              <p className="clock" role="timer" dir="ltr">
                {clockText(left)}
              </p>
            </div>
          </div>
          <div className="bar" aria-hidden="true">
            <i style={{ inlineSize: `${share(left, speaking.allowedSeconds) * 100}%` }} />
          </div>
        </>
      )}
      <div className="row">
        {next && (
          <ActButton isMain kbd="Space" act={() => act({ act: 'next' })}>
            {t('floor.acts.next', { whom: whom(next) })}
          </ActButton>
        )}
        {speaking && (
          <>
            <ActButton kbd="F" act={() => act({ act: 'finish' })}>
              {t('floor.acts.finish')}
            </ActButton>
            <ActButton kbd="S" act={() => act({ act: speaking.isStopped ? 'go-on' : 'stop-clock' })}>
              {t(`floor.acts.${speaking.isStopped ? 'go-on' : 'stop-clock'}`)}
            </ActButton>
            <ActButton kbd="+" act={() => act({ act: 'more-time' })}>
              {t('floor.acts.more-time')}
            </ActButton>
            <ActButton kbd="E" act={() => act({ act: 'to-end' })}>
              {t('floor.acts.to-end')}
            </ActButton>
            <ActButton isBad kbd="X" act={() => act({ act: 'absent' })}>
              {t('floor.acts.absent')}
            </ActButton>
          </>
        )}
        {floor.canUndo && (
          <ActButton kbd="Z" act={() => act({ act: 'undo' })}>
            {t('floor.acts.undo')}
          </ActButton>
        )}
      </div>
    </div>
  );
}

function share(left: number, allowedSeconds: number): number {
  return Math.min(1, Math.max(0, left / (allowedSeconds * 1000)));
}
