import { useDesk } from '../../../desk/desk';
import { useCategories, useCountries, useVocabulary } from '../../../desk/lists';
import { OWN_NAMES } from '../../../words/language';
import { useWords } from '../../../words/words';
import { listedName } from '../registration-line';
import type { Registration } from '../registrations-question';

/** Two registrations, fact by fact; a sign marks where they differ. */
export function SideBySide({ one, other }: { one: Registration; other: Registration }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const kinds = useVocabulary('stakeholder-type');
  const categories = useCategories();
  const facts: Array<[string, (side: Registration) => string]> = [
    [t('registrations.applicant'), listedName],
    [t('registrations.organization'), ({ organization }) => organization],
    [t('registrations.email'), ({ email }) => email],
    [
      t('registrations.duplicates.address'),
      ({ provenAt }) => t(provenAt ? 'registrations.duplicates.proven' : 'registrations.duplicates.unproven'),
    ],
    [t('registrations.represents'), ({ country }) => countries.nameOf(country)],
    [t('registrations.kind'), ({ stakeholderType }) => kinds.nameOf(stakeholderType)],
    [t('registrations.mode'), ({ mode }) => t(`registrations.modes.${mode}`)],
    [t('registrations.category'), ({ category }) => categories.nameOf(category)],
    [t('registrations.letters'), ({ language }) => OWN_NAMES[language]],
    [t('registrations.state'), ({ status }) => t(`registrations.statuses.${status}`)],
    [t('registrations.duplicates.received'), ({ submittedAt }) => formats.dateTime(submittedAt, edition.timeZone)],
    [t('registrations.duplicates.speaks-in'), ({ speaksIn }) => formats.number(speaksIn)],
  ];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('registrations.duplicates.question')}>
      <table>
        <thead>
          <tr>
            <td />
            {[one, other].map(({ id, number }) => (
              <th key={id} scope="col">
                <bdi dir="ltr">{number}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {of(one) !== of(other) && <span className="vh"> {t('registrations.duplicates.differs')}</span>}
              </th>
              {[one, other].map((side) => (
                <td key={side.id} className="breakable">
                  {of(one) === of(other) ? (
                    <bdi>{of(side)}</bdi>
                  ) : (
                    <b>
                      <bdi>{of(side)}</bdi>
                    </b>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
