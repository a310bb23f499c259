import { Link, useMatches } from '@tanstack/react-router';
import { useDesk } from '../desk/desk';
import { NAVIGATION, type Place } from '../desk/places';
import { useWords } from '../words/words';

const PATHS = {
  overview: '/$edition',
  registrations: '/$edition/registrations',
  invitations: '/$edition/invitations',
  numbers: '/$edition/numbers',
  door: '/$edition/door',
  delegations: '/$edition/delegations',
  ministers: '/$edition/ministers',
  mandates: '/$edition/mandates',
  review: '/$edition/review',
  calls: '/$edition/calls',
  sessions: '/$edition/sessions',
  board: '/$edition/board',
  constraints: '/$edition/constraints',
  imports: '/$edition/imports',
  releases: '/$edition/releases',
  'round-tables': '/$edition/round-tables',
  letters: '/$edition/letters',
  announcements: '/$edition/announcements',
  'letter-templates': '/$edition/letter-templates',
  edition: '/$edition/edition',
  rooms: '/$edition/rooms',
  staff: '/$edition/staff',
  tokens: '/$edition/tokens',
  privacy: '/$edition/privacy',
  audit: '/$edition/audit',
} as const satisfies Record<Place, string>;

/** The screen that is open, by the first part of its path below the edition. */
function usePlace(): Place {
  const [, below] = useMatches().at(-1)!.fullPath.split('/$edition/');
  return ((below ?? '').split('/')[0] || 'overview') as Place;
}

/** Only what one's roles may use. */
export function Navigation() {
  const { t } = useWords();
  const { edition, may } = useDesk();
  const place = usePlace();
  const entries = NAVIGATION.map(({ name, screens }) => ({ name, screens: screens.filter(may) }));
  return (
    <nav className="nav" aria-label={t('shell.console')}>
      {entries
        .filter(({ screens }) => screens.length > 0)
        .map(({ name, screens }) => (
          <Link
            key={name}
            to={PATHS[screens[0]]}
            params={{ edition: edition.code }}
            activeOptions={{ exact: true }}
            aria-current={screens.includes(place) ? 'page' : undefined}
          >
            {t(`places.${name}`)}
          </Link>
        ))}
    </nav>
  );
}

/** The screens that share an entry of the navigation, as tabs; nothing when one may use only one of them. */
export function SiblingTabs() {
  const { t } = useWords();
  const { edition, may } = useDesk();
  const place = usePlace();
  const entry = NAVIGATION.find(({ screens }) => screens.includes(place));
  const screens = entry?.screens.filter(may) ?? [];
  if (!entry || screens.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t(`places.${entry.name}`)}>
      {screens.map((screen) => (
        <Link
          key={screen}
          to={PATHS[screen]}
          params={{ edition: edition.code }}
          activeOptions={{ exact: true }}
          aria-current={screen === place ? 'page' : undefined}
        >
          {t(`places.${screen}`)}
        </Link>
      ))}
    </nav>
  );
}
