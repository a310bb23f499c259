import { useDesk } from '../../desk/desk';
import { useCategories } from '../../desk/lists';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { SHAPES as LETTER_SHAPES } from '../letters/letter-words';
import { type Invitation, SHAPES } from './inviting-question';

/** One invitation of the list: to whom, as what, until when, how far the letter came and what was answered. */
export function InvitationLine({ line, isOpen, open }: { line: Invitation; isOpen: boolean; open(): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const categories = useCategories();
  const { name, email, category, state, letterState } = line;
  return (
    <tr aria-selected={isOpen}>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{name || email}</bdi>
          </b>
        </button>
        {name && (
          <p className="soft">
            <bdi dir="ltr">{email}</bdi>
          </p>
        )}
      </td>
      <td>
        <State shape={SHAPES[state]}>{t(`inviting.stands.${state}`)}</State>
        {line.registration && <p className="soft">{t(`registrations.statuses.${line.registration.status}`)}</p>}
      </td>
      <td>
        <bdi>{categories.nameOf(category)}</bdi>
      </td>
      <td>{formats.dateTime(line.expiresAt, edition.timeZone)}</td>
      <td>{formats.dateTime(line.invitedAt, edition.timeZone)}</td>
      <td>
        {letterState ? (
          <State shape={LETTER_SHAPES[letterState]}>{t(`letters.states.${letterState}`)}</State>
        ) : (
          <span className="soft">{t('inviting.no-letter')}</span>
        )}
      </td>
    </tr>
  );
}
