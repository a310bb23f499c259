import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Session } from './sessions-question';

export function SessionLine({ session, isClashing }: { session: Session; isClashing: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const types = useVocabulary('session-type');
  const { code, title, titleLanguage, typeCode, room, startsAt, endsAt, panel, actionLines } = session;
  return (
    <tr>
      <td>
        {startsAt && endsAt ? (
          <>
            {formats.day(startsAt, edition.timeZone, 'tiny')}
            <p className="soft nobr">
              <bdi dir="ltr">
                {formats.time(startsAt, edition.timeZone)}–{formats.time(endsAt, edition.timeZone)}
              </bdi>
            </p>
          </>
        ) : (
          <span className="soft">{t('sessions.unplaced')}</span>
        )}
      </td>
      <td>
        <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
          <b>
            <bdi lang={titleLanguage}>{title}</bdi>
          </b>
        </Link>
        <p className="soft">
          <bdi dir="ltr">{[code, ...actionLines].join(' · ')}</bdi>
        </p>
      </td>
      <td>{typeCode && types.nameOf(typeCode)}</td>
      <td>
        <bdi>{room?.name}</bdi>
      </td>
      <td>{formats.number(panel.length)}</td>
      <td>
        <SessionState session={session} isClashing={isClashing} />
      </td>
    </tr>
  );
}

/** The one thing that an editor should see first. */
export function SessionState({ session, isClashing }: { session: Session; isClashing: boolean }) {
  const { t, formats } = useWords();
  if (session.cancelledAt) return <State shape="no">{t('sessions.states.cancelled')}</State>;
  if (isClashing) return <State shape="warn">{t('sessions.states.clashes')}</State>;
  if (session.missing.length === 0) return <State shape="ok">{t('sessions.states.complete')}</State>;
  const things = formats.list(session.missing.map((thing) => t(`sessions.things.${thing}`)));
  return <State shape="wait">{t('sessions.states.missing', { things })}</State>;
}
