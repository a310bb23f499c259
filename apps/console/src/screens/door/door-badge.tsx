import { useState } from 'react';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { useWords } from '../../words/words';
import { badgePath, type DoorPerson } from './door-question';
import type { Door } from './use-door';

/** The badge of a person: print one, open its PDF, or end one that was lost. Printing anew asks nothing; it says what it ended. */
export function DoorBadge({ door, person, edition: code }: { door: Door; person: DoorPerson; edition: string }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [isAsking, ask] = useState(false);
  const { badge, mode, status } = person;
  if (mode !== 'on-site' || (status !== 'approved' && status !== 'attended')) return null;
  return (
    <>
      <button type="button" className="btn alt" aria-keyshortcuts="Alt+P" onClick={() => door.print(person)}>
        {t(badge ? 'door.print-anew' : 'door.print')} <kbd aria-hidden="true">Alt P</kbd>
      </button>
      {badge && (
        <>
          <a className="btn alt" href={badgePath(code, badge.id)} target="_blank" rel="noreferrer">
            {t('door.open-badge')}
          </a>
          <button type="button" className="btn alt" onClick={() => ask(true)}>
            {t('door.end-badge')}
          </button>
          <span className="soft">
            {t('door.badge-printed', { when: formats.dateTime(badge.printedAt, edition.timeZone) })}
          </span>
        </>
      )}
      {door.made && <span>{t('door.printed', { count: door.made.deactivated.length })}</span>}
      {isAsking && (
        <Dialog title={t('door.end-title', { name: person.name })} onClose={() => ask(false)}>
          <p>{t('door.end-what')}</p>
          <p className="row">
            <button
              type="button"
              className="btn bad"
              onClick={() => {
                ask(false);
                door.end(person);
              }}
            >
              {t('door.end-act')}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
