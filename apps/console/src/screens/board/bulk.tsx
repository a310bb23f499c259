import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Select, type Choice } from '../../parts/inputs';
import { useWords } from '../../words/words';
import { daysOf } from '../sessions/edition-days';
import type { Board, BoardSession } from './board-question';
import { ACTS, changesFor, type Act } from './bulk-changes';
import type { BoardDesk } from './use-board';

interface BulkProps {
  desk: BoardDesk;
  board: Board;
  chosen: readonly BoardSession[];
  done(): void;
  say(sentence: string): void;
}

/** One change of many sessions, after a question with their number; one press of Undo takes all of it back. */
export function Bulk({ desk, board, chosen, done, say }: BulkProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const types = useVocabulary('session-type');
  const lines = useVocabulary('action-line');
  const [act, setAct] = useState<Act>('room');
  const [value, setValue] = useState('');
  const [isAsking, ask] = useState(false);
  const { changes, leftOut } = changesFor(act, value, chosen, edition.timeZone);
  const choices: Record<Exclude<Act, 'shift'>, Choice[]> = {
    room: board.rooms.filter(({ isClosed }) => !isClosed).map(({ code, name }) => ({ value: code, label: name })),
    day: daysOf(edition).map((day) => ({ value: day, label: formats.day(day, undefined, 'weekday') })),
    type: types.choices,
    line: lines.choices.map(({ value: code, label }) => ({ value: code, label: `${code} ${label}` })),
  };
  const why = chosen.length === 0 ? t('board.bulk.choose') : changes.length === 0 ? t('board.bulk.nothing') : undefined;
  const put = async () => {
    ask(false);
    try {
      await desk.change(changes);
    } catch {
      return; // what was refused stands above
    }
    say(t('board.bulk.done', { count: changes.length }));
    done();
  };
  return (
    <form
      className="card stack tight"
      aria-label={t('board.bulk.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!why) ask(true);
      }}
    >
      <div className="row top-aligned">
        <Select
          name="act"
          label={t('board.bulk.act')}
          choices={ACTS.map((one) => ({ value: one, label: t(`board.bulk.acts.${one}`) }))}
          value={act}
          onChange={(next) => {
            setAct(next as Act);
            setValue('');
          }}
        />
        {act === 'shift' ? (
          <Field name="value" label={t('board.bulk.minutes')} hint={t('board.bulk.minutes-hint')}>
            {(ids) => (
              <input
                className="in num"
                dir="ltr"
                size={6}
                autoComplete="off"
                value={value}
                onChange={(event) => setValue(event.target.value)}
                {...ids}
              />
            )}
          </Field>
        ) : (
          <Select
            name="value"
            label={t(`board.bulk.acts.${act}`)}
            empty={t('board.bulk.choose-one')}
            choices={choices[act]}
            value={value}
            onChange={setValue}
          />
        )}
      </div>
      <div className="row">
        <button className="btn" aria-disabled={why !== undefined || undefined}>
          {t('board.bulk.change', { count: chosen.length })}
        </button>
        <span className="soft" role="status">
          {why ?? (leftOut > 0 ? t('board.bulk.left-out', { count: leftOut }) : '')}
        </span>
      </div>
      {isAsking && (
        <Dialog title={t('board.bulk.ask', { count: changes.length })} onClose={() => ask(false)}>
          <p>{t('board.bulk.ask-what')}</p>
          {leftOut > 0 && <p>{t('board.bulk.left-out', { count: leftOut })}</p>}
          <p className="row">
            <button type="button" className="btn" onClick={() => void put()}>
              {t('board.bulk.change', { count: changes.length })}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </form>
  );
}
