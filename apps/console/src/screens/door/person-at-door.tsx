import { useDesk } from '../../desk/desk';
import { useCountries } from '../../desk/lists';
import { useWords } from '../../words/words';
import type { DoorPerson, LookUp } from './door-question';
import { DoorBadge } from './door-badge';
import type { Door } from './use-door';
import { Verdict } from './verdict';

interface PersonProps {
  door: Door;
  person: DoorPerson;
  scanned: LookUp['scanned'];
}

/** Name first and large, then whether they may come in, then the rest. */
export function PersonAtDoor({ door, person, scanned }: PersonProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const { name, nameInOwnScript, organization, country, category, mode, number, checkIn, verdict } = person;
  const isOneOfMany = (door.shown?.found.people.length ?? 0) > 1;
  return (
    <article className="card stack" aria-labelledby="who">
      <div>
        <h2 id="who" className="door-name" tabIndex={-1}>
          <bdi>{name}</bdi>
        </h2>
        {nameInOwnScript && (
          <p className="door-own">
            <bdi>{nameInOwnScript}</bdi>
          </p>
        )}
      </div>
      <Verdict person={person} scanned={scanned} isJustIn={checkIn !== null && door.last?.id === checkIn.id} />
      <dl className="facts door-facts">
        <dt>{t('door.organization')}</dt>
        <dd>
          <bdi>{organization}</bdi>
        </dd>
        <dt>{t('door.country')}</dt>
        <dd>{countries.nameOf(country)}</dd>
        <dt>{t('door.category')}</dt>
        <dd>
          {category.names[language] ?? category.names.en} · {t(`registrations.modes.${mode}`)}
        </dd>
        <dt>{t('door.number')}</dt>
        <dd>
          <bdi dir="ltr">{number}</bdi>
        </dd>
      </dl>
      <div className="row">
        {verdict === 'may-enter' && (
          <button type="button" className="btn" onClick={() => door.admit(person)}>
            {t('door.check-in')} <kbd aria-hidden="true">Enter</kbd>
          </button>
        )}
        {verdict === 'inside' && checkIn && (
          <button
            type="button"
            className="btn alt"
            aria-keyshortcuts={door.last?.id === checkIn.id ? 'Alt+Z' : undefined}
            onClick={() => door.undo({ id: checkIn.id, name })}
          >
            {t('door.undo')} {door.last?.id === checkIn.id && <kbd aria-hidden="true">Alt Z</kbd>}
          </button>
        )}
        <DoorBadge door={door} person={person} edition={edition.code} />
        {isOneOfMany && (
          <button type="button" className="btn alt end" onClick={door.back}>
            {t('door.back')}
          </button>
        )}
      </div>
    </article>
  );
}
