import { useCountries } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { DoorPerson, LookUp } from './door-question';

/** Several people, or nobody: each to be chosen, or why there is none and what to try. */
export function DoorPeople({ found, choose }: { found: LookUp; choose(person: DoorPerson): void }) {
  const { t } = useWords();
  const countries = useCountries();
  if (found.people.length === 0) {
    return (
      <div className="empty stack tight">
        <h2>{t(found.isUnknownCode ? 'door.unknown-code' : 'door.nobody')}</h2>
        <p className="soft">{t(found.isUnknownCode ? 'door.unknown-code-why' : 'door.nobody-why')}</p>
      </div>
    );
  }
  return (
    <section className="stack tight" aria-labelledby="found">
      <h2 id="found">{t('door.found', { count: found.people.length })}</h2>
      <ul className="stack tight">
        {found.people.map((person) => (
          <li key={person.id}>
            <button type="button" className="door-choice" onClick={() => choose(person)}>
              <b>
                <bdi>{person.name}</bdi>
              </b>{' '}
              {person.nameInOwnScript && <bdi>{person.nameInOwnScript}</bdi>}
              <span className="soft">
                <bdi>{person.organization}</bdi> · {countries.nameOf(person.country)} ·{' '}
                {t(`door.verdicts.${person.verdict}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.hasMore && <p className="note">{t('door.more')}</p>}
    </section>
  );
}
