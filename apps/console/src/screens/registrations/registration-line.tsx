import { useDesk } from '../../desk/desk';
import { useCountries, useVocabulary } from '../../desk/lists';
import { VisibleClock } from '../../parts/visible-clock';
import { useWords } from '../../words/words';
import { dayOf } from './decision-clock';
import { RegistrationState, useDecisionClock } from './registration-state';
import type { Registration } from './registrations-question';

export function RegistrationLine({ line, isOpen, open }: { line: Registration; isOpen: boolean; open(): void }) {
  const { t } = useWords();
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  return (
    <tr aria-selected={isOpen}>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{listedName(line)}</bdi>
          </b>
        </button>
        <p className="soft">{t(`registrations.modes.${line.mode}`)}</p>
      </td>
      <td>
        <bdi>{line.organization}</bdi>
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
      </td>
    </tr>
  );
}

/** The clock towards the promised answer, or since when it stands as it does. */
function WaitingSince({ line }: { line: Registration }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const clock = useDecisionClock(line);
  if (!clock) {
    return (
      <span className="soft">
        {formats.day(line.endedAt ?? line.decidedAt ?? line.submittedAt, edition.timeZone, 'tiny')}
      </span>
    );
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
