import type { Role } from './me';

/** The screens of the console and who may use them: the same lines as the API's policy table draws. */
export const PLACES = {
  overview: ['secretariat', 'programme-editor', 'accreditation-officer', 'protocol-officer'],
  registrations: ['secretariat', 'accreditation-officer'],
  invitations: ['secretariat', 'accreditation-officer'],
  numbers: ['secretariat', 'accreditation-officer'],
  door: ['secretariat', 'check-in-officer'],
  delegations: ['secretariat', 'accreditation-officer'],
  ministers: ['secretariat', 'accreditation-officer', 'protocol-officer'],
  mandates: ['secretariat'],
  review: ['secretariat', 'programme-editor', 'reviewer'],
  calls: ['secretariat', 'programme-editor'],
  sessions: ['secretariat', 'programme-editor'],
  board: ['secretariat', 'programme-editor'],
  constraints: ['secretariat', 'programme-editor'],
  imports: ['secretariat', 'programme-editor'],
  releases: ['secretariat', 'programme-editor'],
  'round-tables': ['secretariat', 'protocol-officer'],
  letters: ['secretariat', 'programme-editor', 'accreditation-officer', 'protocol-officer'],
  announcements: ['secretariat', 'programme-editor', 'accreditation-officer'],
  'letter-templates': ['secretariat'],
  edition: ['secretariat'],
  rooms: ['secretariat'],
  staff: ['secretariat'],
  tokens: [
    'secretariat',
    'programme-editor',
    'accreditation-officer',
    'protocol-officer',
    'check-in-officer',
    'reviewer',
  ],
  privacy: ['secretariat'],
  audit: ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;
export type Place = keyof typeof PLACES;

/** The main navigation: each entry leads to the first of its screens that one may use. */
export const NAVIGATION: ReadonlyArray<{ name: Place | 'programme' | 'consultation'; screens: readonly Place[] }> = [
  { name: 'overview', screens: ['overview'] },
  { name: 'registrations', screens: ['registrations', 'invitations', 'numbers'] },
  { name: 'delegations', screens: ['delegations', 'ministers', 'mandates'] },
  { name: 'door', screens: ['door'] },
  { name: 'consultation', screens: ['review', 'calls'] },
  { name: 'programme', screens: ['sessions', 'board', 'constraints', 'imports', 'releases'] },
  { name: 'round-tables', screens: ['round-tables'] },
  { name: 'letters', screens: ['letters', 'announcements', 'letter-templates'] },
  { name: 'edition', screens: ['edition', 'rooms', 'staff', 'privacy', 'audit'] },
];

export function mayUse(roles: readonly Role[], place: Place): boolean {
  return roles.some((role) => (PLACES[place] as readonly Role[]).includes(role));
}
