import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import { HandedInList } from './handed-in-list';
import type { HandedIn, Panellist, PartChange } from './invitations';
import { PartHistory } from './part-history';

const SHAPES: Record<Panellist['state'], StateShape> = {
  suggested: 'wait',
  invited: 'half',
  accepted: 'ok',
  declined: 'no',
  delegated: 'half',
};

interface Props {
  code: string;
  panellist: Panellist;
  materials: HandedIn[];
  history: PartChange[];
  invite(): void;
  again(): void;
  /** Writes down what they said in another way. */
  answer(answer: 'accept' | 'decline'): void;
  /** Writes down whether they spoke; null takes it back. */
  deliver(delivery: Panellist['delivery']): void;
}

export function InvitationLine({ code, panellist, materials, history, invite, again, answer, deliver }: Props) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const roles = useVocabulary('panel-role');
  const { state, isLate, answerBy, mode, declineReason, isReachable, missing } = panellist;
  const name = panellist.nameInOwnScript ?? panellist.name;
  return (
    <tr>
      <td>
        <b>
          <bdi>{name}</bdi>
        </b>
        <p className="soft">{formats.list(panellist.roles.map(roles.nameOf))}</p>
        {panellist.standsInFor && (
          <p className="soft">{t('invitations.in-place-of', { name: `\u2068${panellist.standsInFor}\u2069` })}</p>
        )}
      </td>
      <td>
        <State shape={isLate ? 'warn' : SHAPES[state]}>
          {t(isLate ? 'invitations.states.late' : `invitations.states.${state}`)}
        </State>
        {mode && <p className="soft">{t(`registrations.modes.${mode}`)}</p>}
        {state === 'invited' && answerBy && (
          <p className="soft">{t('registrations.by', { day: formats.day(answerBy, edition.timeZone, 'tiny') })}</p>
        )}
        {panellist.delivery && (
          <State shape={panellist.delivery === 'spoke' ? 'ok' : 'no'}>
            {t(`invitations.delivery.${panellist.delivery}`)}
          </State>
        )}
        {declineReason && <p dir="auto">{declineReason}</p>}
        <PartHistory name={name} changes={history} />
      </td>
      <td>{missing.map((thing) => t(`invitations.things.${thing}`)).join(' · ')}</td>
      <td>
        <HandedInList code={code} materials={materials} />
      </td>
      <td>
        {!isReachable && <p className="soft">{t('invitations.unreachable')}</p>}
        <div className="row">
          {isReachable && state === 'suggested' && (
            <PersonButton words={t('invitations.invite')} name={name} act={invite} />
          )}
          {isReachable && state === 'invited' && (
            <PersonButton words={t('invitations.again')} name={name} act={again} />
          )}
          {(['accept', 'decline'] as const)
            .filter((act) => state !== (act === 'accept' ? 'accepted' : 'declined'))
            .map((act) => (
              <PersonButton key={act} words={t(`invitations.note-${act}`)} name={name} act={() => answer(act)} />
            ))}
          {panellist.mayNoteDelivery &&
            (['spoke', 'absent'] as const).map((seen) => (
              <PersonButton
                key={seen}
                words={t(`invitations.delivery.${seen}`)}
                name={name}
                isPressed={panellist.delivery === seen}
                act={() => deliver(panellist.delivery === seen ? null : seen)}
              />
            ))}
        </div>
      </td>
    </tr>
  );
}

/** The same words stand in every line; who it is about is said to whoever does not see the line. */
function PersonButton({
  words,
  name,
  isPressed,
  act,
}: {
  words: string;
  name: string;
  isPressed?: boolean;
  act(): void;
}) {
  return (
    <button type="button" className="btn alt" aria-pressed={isPressed} aria-label={`${words}: ${name}`} onClick={act}>
      {words}
    </button>
  );
}
