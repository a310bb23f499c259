import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import { HandedInList } from './handed-in-list';
import type { HandedIn, Panellist } from './invitations';

const SHAPES: Record<Panellist['state'], StateShape> = {
  suggested: 'wait',
  invited: 'half',
  accepted: 'ok',
  declined: 'no',
};

interface Props {
  code: string;
  panellist: Panellist;
  materials: HandedIn[];
  invite(): void;
  again(): void;
  /** Writes down what they said in another way. */
  answer(answer: 'accept' | 'decline'): void;
  /** Writes down whether they spoke; null takes it back. */
  deliver(delivery: Panellist['delivery']): void;
}

export function InvitationLine({ code, panellist, materials, invite, again, answer, deliver }: Props) {
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
      </td>
      <td>{missing.map((thing) => t(`invitations.things.${thing}`)).join(' · ')}</td>
      <td>
        <HandedInList code={code} materials={materials} />
      </td>
      <td>
        {!isReachable && <span className="soft">{t('invitations.unreachable')}</span>}
        {isReachable && state === 'suggested' && (
          <button
            type="button"
            className="plain link"
            aria-label={t('invitations.invite-one', { name })}
            onClick={invite}
          >
            {t('invitations.invite')}
          </button>
        )}
        {isReachable && state === 'invited' && (
          <button
            type="button"
            className="plain link"
            aria-label={t('invitations.again-one', { name })}
            onClick={again}
          >
            {t('invitations.again')}
          </button>
        )}
        {(['accept', 'decline'] as const)
          .filter((act) => state !== (act === 'accept' ? 'accepted' : 'declined'))
          .map((act) => (
            <p key={act}>
              <button
                type="button"
                className="plain link"
                aria-label={t(`invitations.note-${act}-one`, { name })}
                onClick={() => answer(act)}
              >
                {t(`invitations.note-${act}`)}
              </button>
            </p>
          ))}
        {panellist.mayNoteDelivery && <DeliveryButtons panellist={panellist} name={name} deliver={deliver} />}
      </td>
    </tr>
  );
}

function DeliveryButtons({
  panellist: { delivery },
  name,
  deliver,
}: Pick<Props, 'panellist' | 'deliver'> & { name: string }) {
  const { t } = useWords();
  return (['spoke', 'absent'] as const).map((seen) => (
    <p key={seen}>
      <button
        type="button"
        className="plain link"
        aria-pressed={delivery === seen}
        aria-label={t(`invitations.delivery.${seen}-one`, { name })}
        onClick={() => deliver(delivery === seen ? null : seen)}
      >
        {t(`invitations.delivery.${seen}`)}
      </button>
    </p>
  ));
}
