import { useDesk } from '../../desk/desk';
import { useCategories, useCountries, useVocabulary } from '../../desk/lists';
import { VisibleClock } from '../../parts/visible-clock';
import { useWords } from '../../words/words';
import { dayOf } from './decision-clock';
import { RegistrationMarks } from './registration-marks';
import { RegistrationState, useDecisionClock } from './registration-state';
import type { Registration } from './registrations-question';

interface LineProps {
  line: Registration;
  isOpen: boolean;
  isTicked: boolean;
  open(): void;
  tick(isTicked: boolean): void;
}

export function RegistrationLine({ line, isOpen, isTicked, open, tick }: LineProps) {
  const { t } = useWords();
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  const categories = useCategories();
  return (
    <tr aria-selected={isOpen}>
      <td>
        <input
          type="checkbox"
          aria-label={t('registrations.choose', { name: listedName(line) })}
          checked={isTicked}
          onChange={(event) => tick(event.target.checked)}
        />
      </td>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{listedName(line)}</bdi>
          </b>
        </button>
        <p className="soft">
          {t(`registrations.modes.${line.mode}`)}
          {line.category !== 'participant' && ` · ${categories.nameOf(line.category)}`}
        </p>
      </td>
      <td>
        <bdi>{line.organization}</bdi>
        <RegistrationMarks registration={line} />
      </td>
      <td>
        {countries.nameOf(line.country)}
        <p className="soft">{t('registrations.letters-in', { language: line.language.toUpperCase() })}</p>
      </td>
      <td>{kinds.nameOf(line.stakeholderType)}</td>
      <td>
        <WaitingSince line={line} />
      </td>
      <td>
        <RegistrationState registration={line} />
        {line.delegation && (
          <p className="soft">
            <bdi>
              {line.delegation.name || line.delegation.organization || countries.nameOf(line.delegation.country)}
            </bdi>
          </p>
        )}
      </td>
    </tr>
  );
}

/** The clock towards the promised answer, until when a seat is kept, or since when it stands as it does. */
function WaitingSince({ line }: { line: Registration }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const clock = useDecisionClock(line);
  const { offerExpiresAt, waitingSince, endedAt, decidedAt, submittedAt } = line;
  if (line.status === 'offered' && offerExpiresAt) {
    return (
      <span className="soft">
        {t('registrations.kept-until', { time: formats.dateTime(offerExpiresAt, edition.timeZone) })}
      </span>
    );
  }
  if (!clock) {
    const since = (line.status === 'waiting' && waitingSince) || endedAt || decidedAt || submittedAt;
    return <span className="soft">{formats.day(since, edition.timeZone, 'tiny')}</span>;
  }
  return (
    <>
      <VisibleClock
        cells={clock.days.length}
        now={clock.today}
        words={t('registrations.day-of', { day: dayOf(clock), days: clock.days.length })}
      />
      <span className="soft nobr">
        {t('registrations.by', { day: formats.day(line.decisionDueAt!, edition.timeZone, 'tiny') })}
      </span>
    </>
  );
}

/** Family name first, as lists of participants have it; a person with one name stands by it. */
export function listedName({ givenName, familyName }: Pick<Registration, 'givenName' | 'familyName'>): string {
  return [familyName, givenName].filter(Boolean).join(', ');
}
