import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import { ApartPart } from './apart-part';
import { BlockersPart } from './blockers-part';
import { BreaksPart } from './breaks-part';
import { PeoplePart } from './people-part';
import { RulesPart } from './rules-part';
import { WalkingPart } from './walking-part';

const PARTS = {
  breaks: BreaksPart,
  blockers: BlockersPart,
  walking: WalkingPart,
  people: PeoplePart,
  apart: ApartPart,
  rules: RulesPart,
};
type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];

/** What binds the programme beside rooms and sessions themselves: conflicts and suggestions come from it. */
export function Constraints() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { part } = useSearch({ from: '/$edition/constraints' });
  const current = NAMES.find((name) => name === part) ?? 'breaks';
  const Part = PARTS[current];
  return (
    <Screen title={t('places.constraints')} lead={t('constraints.lead')}>
      <nav className="tabs" aria-label={t('constraints.parts')}>
        {NAMES.map((name) => (
          <Link
            key={name}
            to="/$edition/constraints"
            params={{ edition: edition.code }}
            search={{ part: name === 'breaks' ? undefined : name }}
            activeOptions={{ exact: true }}
            aria-current={name === current ? 'page' : undefined}
          >
            {t(`constraints.${name}.title`)}
          </Link>
        ))}
      </nav>
      <Part key={current} />
    </Screen>
  );
}
