import { isFound, isShown } from './session-filter';
import type { Session } from './sessions-question';

const session = {
  code: 'ABC234',
  title: 'Équité numérique',
  organizers: ['Réseau des radios'],
  room: { code: 'K2', name: 'Salle K2' },
  panel: [{ givenName: 'Zoë', familyName: 'Ångström', nameInOwnScript: '李明' }],
  missing: ['time'],
  startsAt: null,
  cancelledAt: null,
} as unknown as Session;

it.each(['equite', 'RADIOS zoe', 'angstrom', '李明', 'abc234', 'k2', ''])('finds it by %p', (q) => {
  expect(isFound(session, q)).toBe(true);
});

it('does not find it when one of the words is missing', () => {
  expect(isFound(session, 'equite sante')).toBe(false);
});

it('files it under the tabs that fit', () => {
  const tabs = (['all', 'conflicts', 'incomplete', 'placed', 'cancelled'] as const).filter((tab) =>
    isShown(session, tab, new Set(['ABC234'])),
  );

  expect(tabs).toEqual(['all', 'conflicts', 'incomplete']);
});
