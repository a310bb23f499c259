import type { PublicProgramme, PublicSeat, PublicSession } from './public-programme.js';
import { findPeople, publicPeople } from './public-people.js';

const seat = (personCode: string, role: string, facts: Partial<PublicSeat> = {}): PublicSeat => ({
  personCode,
  role,
  courtesyTitle: '',
  givenName: 'Ada',
  familyName: 'Quist',
  nameInOwnScript: null,
  ownScriptLanguage: null,
  positionTitle: '',
  organization: '',
  ...facts,
});
const reem = { givenName: 'Reem', familyName: 'Al-Mansouri', nameInOwnScript: 'ريم الْمنصوري', organization: 'Régie' };
const session = (code: string, panel: PublicSeat[]) => ({ code, panel }) as PublicSession;
const programme = (sessions: PublicSession[]) => ({ sessions }) as PublicProgramme;

it('gathers what each person does, each role once, in the order of the sessions', () => {
  const first = session('A', [seat('1', 'moderator'), seat('1', 'speaker'), seat('2', 'speaker', reem)]);
  const second = session('B', [seat('2', 'chair', reem), seat('2', 'chair', reem)]);

  const people = publicPeople(programme([first, second]));

  expect([...people].map(([code, { parts }]) => [code, parts])).toEqual([
    ['1', [{ session: first, roles: ['moderator', 'speaker'] }]],
    [
      '2',
      [
        { session: first, roles: ['speaker'] },
        { session: second, roles: ['chair'] },
      ],
    ],
  ]);
});

it('is made once for a programme', () => {
  const one = programme([session('A', [seat('1', 'chair')])]);

  expect(publicPeople(one)).toBe(publicPeople(one));
});

it.each([
  ['mansouri reem', ['2']],
  ['المنصورى', ['2']],
  ['regie', ['2']],
  ['QUIST', ['1']],
  ['a', ['1', '2']],
  ['', ['1', '2']],
  ['quist reem', []],
])('“%s” finds %j', (q, expected) => {
  const people = publicPeople(programme([session('A', [seat('1', 'chair'), seat('2', 'speaker', reem)])]));

  expect(findPeople(people.values(), q).map(({ personCode }) => personCode)).toEqual(expected);
});
