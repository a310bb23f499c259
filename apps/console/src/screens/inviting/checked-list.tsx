import { useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { State } from '../../parts/state';
import { OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import { ConfirmInvitations } from './confirm-invitations';
import type { TypedInvitations } from './typed-invitations';

export type Checked = AnswerOf<'/api/v1/editions/{edition}/registration-invitations/preview', 'post'>;
type Line = Checked['lines'][number];

const MISTAKES: ReadonlyArray<Line['problem']> = ['address', 'name', 'language'];

interface CheckedListProps {
  typed: TypedInvitations;
  checked: Checked;
  categoryName: string;
  /** Somebody was invited or registered between the first look and the sending. */
  hasChanged: boolean;
  sent(): void;
  checkAgain(): void;
}

/** What follows from each line: mistakes and those who are left out on top, then who gets a letter; and the button that sends. */
export function CheckedList({ typed, checked, categoryName, hasChanged, sent, checkAgain }: CheckedListProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isConfirming, confirm] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [checked]);
  const special = checked.lines.filter(({ problem }) => problem !== null);
  const fitting = checked.lines.filter(({ problem }) => problem === null);
  return (
    <section className="card stack" aria-labelledby="checked">
      <h2 id="checked" tabIndex={-1} ref={heading}>
        {t('inviting.form.checked')}
      </h2>
      {hasChanged && (
        <p>
          <State shape="warn">{t('inviting.form.stale')}</State>
        </p>
      )}
      {checked.mistakes > 0 && (
        <p>
          <State shape="warn">{t('inviting.form.mistakes', { count: checked.mistakes })}</State>
        </p>
      )}
      <p>
        {t('inviting.form.fits', { count: checked.fits })}{' '}
        {t('inviting.form.until-when', { when: formats.dateTime(checked.expiresAt, edition.timeZone) })}
      </p>
      {special.length > 0 && <Lines lines={special} />}
      {fitting.length > 0 && (
        <details>
          <summary>{t('inviting.form.others', { count: fitting.length })}</summary>
          <Lines lines={fitting} />
        </details>
      )}
      {checked.mistakes === 0 && checked.fits > 0 && (
        <p>
          <button type="button" className="btn" onClick={() => confirm(true)}>
            {t('inviting.form.send', { count: checked.fits })}
          </button>
        </p>
      )}
      {isConfirming && (
        <ConfirmInvitations
          typed={typed}
          checked={checked}
          categoryName={categoryName}
          close={() => confirm(false)}
          sent={sent}
          checkAgain={checkAgain}
        />
      )}
    </section>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const { t, formats } = useWords();
  const heads = ['line', 'stands', 'leads-to'] as const;
  return (
    <DataTable label={t('inviting.form.checked')} heads={heads.map((head) => t(`inviting.form.${head}`))}>
      {lines.map((line) => (
        <tr key={line.line}>
          <td className="num">{formats.number(line.line)}</td>
          <td className="breakable">
            <bdi>{line.name}</bdi> <bdi dir="ltr">{line.email}</bdi>
          </td>
          <td>
            <Outcome line={line} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Outcome({ line: { problem, language } }: { line: Line }) {
  const { t } = useWords();
  if (problem === null)
    return <State shape="ok">{t('inviting.form.invited', { language: OWN_NAMES[language] })}</State>;
  const words = t(`inviting.form.problems.${problem}`);
  return MISTAKES.includes(problem) ? <State shape="warn">{words}</State> : <span className="soft">{words}</span>;
}
