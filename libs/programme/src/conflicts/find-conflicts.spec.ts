import { aPerson, aPicture, aRoom, aSession, stretch } from './a-picture.js';
import { STARTING_SEVERITIES } from './conflict-kinds.js';
import type { Conflict } from './conflict.js';
import { findConflicts } from './find-conflicts.js';
import type { Standing } from './picture.js';

/** What is found, in short: `room-twice AB 15`, with the facts that a case names. */
function found(facts: Parameters<typeof aPicture>[0], ...more: Array<keyof Conflict>): unknown[] {
  return findConflicts(aPicture(facts)).map((conflict) => {
    const { kind, sessions, minutes } = conflict;
    const words = [kind, sessions.map(({ code }) => code).join(''), minutes].filter((word) => word !== undefined);
    const said = more.map((fact) => (conflict[fact] as { code?: string })?.code ?? conflict[fact]);
    return said.length > 0 ? [words.join(' '), ...said] : words.join(' ');
  });
}

describe('two sessions', () => {
  it('want one room for the minutes that both claim, however they are given', () => {
    const [late, early] = [aSession('B', '10:15-11:00', { room: 'H' }), aSession('A', '09:34-10:30', { room: 'H' })];

    expect(findConflicts(aPicture({ sessions: [late, early] }))).toEqual([
      {
        kind: 'room-twice',
        room: { code: 'H', name: 'Room H' },
        sessions: [early, late].map(({ code, title, startsAt, endsAt }) => ({ code, title, startsAt, endsAt })),
        from: late.startsAt,
        to: early.endsAt,
        minutes: 15,
      },
    ]);
  });

  it.each([
    ['one ends when the other begins', aSession('B', '10:00-11:00', { room: 'H' })],
    ['one is in another room', aSession('B', '09:30-10:30', { room: 'K' })],
    ['one is remote altogether', aSession('B', '09:30-10:30')],
  ])('do not when %s', (_, other) => {
    expect(found({ sessions: [aSession('A', '09:00-10:00', { room: 'H' }), other] })).toEqual([]);
  });

  it('clash in every pair when there are three, also when a long one outlasts the next', () => {
    const spans = ['09:00-12:00', '09:30-10:00', '11:00-12:00'];
    const three = ['A', 'B', 'C'].map((code, at) => aSession(code, spans[at], { room: 'H' }));

    expect(found({ sessions: three })).toEqual(['room-twice AB 30', 'room-twice AC 60']);
  });

  it('need somebody twice, on whatever panel or as a key person, on site or remote', () => {
    const sessions = [
      aSession('A', '09:00-10:00', { room: 'H', people: ['ada'] }),
      { ...aSession('B', '09:59-11:00'), people: [{ id: 'ada', isOnPanel: false }] },
    ];

    expect(found({ sessions, people: [aPerson('ada')] }, 'person')).toEqual([
      ['person-twice AB 1', { id: 'ada', name: 'Ms ada' }],
    ]);
  });

  it('of one list must not run together', () => {
    const sessions = [aSession('A', '09:00-10:00'), aSession('B', '09:30-11:00'), aSession('C', '09:00-10:00')];
    const apart = [{ name: 'Same delegations', sessions: new Set(['A', 'B']) }];

    expect(found({ sessions, apart }, 'reason')).toEqual([['kept-apart AB 30', 'Same delegations']]);
  });

  it('of one Action Line or for one audience at the same hour are told, with what they share', () => {
    const first = aSession('A', '09:00-10:00', { actionLines: ['C2', 'C4'], audiences: ['youth'] });
    const second = aSession('B', '09:45-11:00', { actionLines: ['C4'], audiences: ['youth'] });
    const after = aSession('C', '11:00-12:00', { actionLines: ['C4'], audiences: ['youth'] });

    expect(found({ sessions: [first, second, after] }, 'codes', 'names')).toEqual([
      ['same-action-line AB 15', ['C4'], undefined],
      ['same-audience AB 15', ['youth'], [{ en: 'Youth' }]],
    ]);
  });
});

describe('the walk from one room to the next', () => {
  const walking = { withinBuilding: 3, betweenBuildings: 12, walks: [{ from: 'Tower', to: 'Hall 1', minutes: 8 }] };
  const rooms = [aRoom('H'), aRoom('K'), aRoom('T', { building: 'Tower' }), aRoom('Z', { building: 'Annex' })];
  const inRow = (to: string, span: string) => [
    aSession('A', '09:00-10:00', { room: 'H', people: ['ada'] }),
    aSession('B', span, { room: to, people: ['ada'] }),
  ];

  it.each([
    ['K', '10:02-11:00', ['walk-too-short AB 2', 3]],
    ['K', '10:03-11:00', undefined],
    ['T', '10:07-11:00', ['walk-too-short AB 7', 8]],
    ['T', '10:08-11:00', undefined],
    ['Z', '10:00-11:00', ['walk-too-short AB 0', 12]],
    ['H', '10:00-11:00', undefined],
  ])('to room %s at %s', (to, span, expected) => {
    expect(found({ walking, rooms, sessions: inRow(to, span), people: [aPerson('ada')] }, 'needs')).toEqual(
      expected ? [expected] : [],
    );
  });

  it('is not for those who follow from afar', () => {
    const [first, second] = inRow('T', '10:00-11:00');
    second.people[0].standing = { isConfirmed: true, isRemote: true, registration: 'approved' };

    expect(found({ walking, rooms, sessions: [first, second], people: [aPerson('ada')] })).toEqual([]);
  });
});

describe('a room', () => {
  it('that is blocked, closed or over a break is told with how much is lost', () => {
    const blockers = [{ ...stretch('09:30-12:00'), reason: 'Council' }];
    const rooms = [aRoom('H', { blockers, isClosed: true })];
    const breaks = [{ ...stretch('09:50-10:30'), names: { en: 'Coffee' } }];

    const sessions = [aSession('A', '09:00-10:00', { room: 'H' })];
    expect(found({ sessions, rooms, breaks }, 'reason', 'taken')).toEqual([
      ['over-break A 10', undefined, stretch('09:50-10:30')],
      ['room-closed A', undefined, undefined],
      ['room-blocked A 30', 'Council', stretch('09:30-12:00')],
    ]);
  });

  it('is too small for those who are expected or may sign up, whichever are more', () => {
    const sessions = [
      aSession('A', '09:00-10:00', { room: 'H', expected: 100, seatLimit: null }),
      aSession('B', '09:00-10:00', { room: 'K', expected: 40, seatLimit: 101 }),
    ];

    expect(found({ sessions }, 'has', 'needs')).toEqual([['room-too-small B', 100, 101]]);
  });

  it.each([
    [0, [], ['fr', 'ar'], ['fr', 'ar']],
    [1, [], ['fr', 'ar'], ['ar']],
    [2, [], ['fr', 'ar'], undefined],
    [2, ['fr', 'es'], ['fr', 'ar'], ['ar']],
    [1, ['ar'], ['fr', 'ar'], ['fr']],
  ])('with %i booths for %j loses of %j: %j', (booths, boothLanguages, interpretation, lost) => {
    const rooms = [aRoom('H', { booths, boothLanguages })];
    const sessions = [aSession('A', '09:00-10:00', { room: 'H', interpretation })];

    expect(found({ sessions, rooms }, 'lacks')).toEqual(lost ? [['no-booth A', lost]] : []);
  });

  it('without captioning is told only to those who want it', () => {
    const sessions = [
      aSession('A', '09:00-10:00', { room: 'H', captioning: true }),
      aSession('B', '09:00-10:00', { room: 'K' }),
    ];
    expect(found({ sessions })).toEqual(['no-captioning A']);
  });

  it('or not, a session outside the days of the edition is told', () => {
    const late = { startsAt: new Date('2027-07-09T21:30:00Z'), endsAt: new Date('2027-07-09T22:20:00Z') };
    const sessions = [{ ...aSession('A', '09:00-10:00'), ...late }];

    expect(found({ sessions }, 'days')).toEqual([
      ['outside-edition-days A 20', { startsOn: '2027-07-05', endsOn: '2027-07-09' }],
    ]);
  });
});

describe('a person', () => {
  it('cannot take part outside their hours; hours that touch are one', () => {
    const available = [stretch('11:00-12:00'), stretch('09:00-10:00'), stretch('10:00-10:30')];
    const people = [aPerson('ada', { available })];
    const session = (code: string, span: string) => aSession(code, span, { people: ['ada'] });

    const sessions = [session('A', '09:15-10:30'), session('B', '10:30-11:15'), session('C', '13:00-13:20')];
    expect(found({ sessions, people })).toEqual(['person-unavailable B 30', 'person-unavailable C 20']);
  });

  it('who told their days is missed on others, unless they follow from afar', () => {
    const people = [aPerson('minister', { present: [stretch('14:00-18:00')] })];
    const remote: Standing = { isConfirmed: true, isRemote: true, registration: 'approved' };
    const sessions = [
      aSession('A', '13:30-14:30', { people: ['minister'] }),
      { ...aSession('B', '09:00-09:10'), people: [{ id: 'minister', isOnPanel: true, standing: remote }] },
    ];

    expect(found({ sessions, people })).toEqual(['person-absent A 30']);
  });

  it.each([
    ['Asia/Tokyo', '15:30-16:30', 30], // 22:30 to 23:30 there
    ['Asia/Tokyo', '22:30-23:30', 60], // 05:30 to 06:30
    ['America/Los_Angeles', '15:30-16:30', 30], // 06:30 to 07:30
    ['America/Los_Angeles', '16:00-17:00', undefined],
    ['Asia/Kathmandu', '19:00-20:00', 45], // 22:45 to 23:45
    ['Europe/Zurich', '09:00-10:00', undefined],
  ])('who follows from %s at %s has %p minutes of night', (zone, span, minutes) => {
    const sessions = [aSession('A', span, { mode: 'remote', people: ['ada'] })];

    expect(found({ sessions, people: [aPerson('ada', { zones: [zone] })] }, 'zone')).toEqual(
      minutes ? [[`remote-night A ${minutes}`, zone]] : [],
    );
  });

  it('of a country with several zones has night only when it is night in all of them; on site nobody has', () => {
    const people = [aPerson('ada', { zones: ['America/New_York', 'Pacific/Honolulu'] })];
    const remote = (span: string) => [aSession('A', span, { mode: 'remote', people: ['ada'] })];

    expect(found({ sessions: remote('12:00-13:00'), people })).toEqual(['remote-night A 60']); // 06:00 and 00:00 there
    expect(found({ sessions: remote('10:00-11:00'), people })).toEqual([]); // 04:00 and 22:00 there
    expect(found({ sessions: [aSession('A', '12:00-13:00', { people: ['ada'] })], people })).toEqual([]);
  });

  it('of a panel who has not accepted, is not registered or not approved is told, one conflict for all of them', () => {
    const people = ['ada', 'bea', 'cem', 'dan'].map((id) => aPerson(id));
    const standing = (facts: Partial<Standing>): Standing => ({
      isConfirmed: true,
      isRemote: false,
      registration: 'approved',
      ...facts,
    });
    const seats = [
      { id: 'ada', isOnPanel: true, standing: standing({ isConfirmed: false, registration: 'none' }) },
      { id: 'bea', isOnPanel: true, standing: standing({ isConfirmed: false, registration: 'pending' }) },
      { id: 'cem', isOnPanel: true, standing: standing({ isRemote: true, registration: 'pending' }) },
      { id: 'dan', isOnPanel: true },
    ];
    const named = (...ids: string[]) => ids.map((id) => ({ id, name: `Ms ${id}` }));

    expect(found({ sessions: [{ ...aSession('A', '09:00-10:00'), people: seats }], people }, 'people')).toEqual([
      ['panel-unconfirmed A', named('ada', 'bea')],
      ['panel-unregistered A', named('ada')],
      ['panel-unaccredited A', named('bea')],
    ]);
  });
});

describe('a panel below the edition’s rule', () => {
  const balance = { fromPanellists: 3, leastShareOfGender: 40, leastRegions: 2, leastStakeholderTypes: 2 };
  const of = (id: string, gender: string | null, region: string | null, stakeholderType: string | null) =>
    aPerson(id, { gender, region, stakeholderType });

  it('is told with how many there are; whose facts are unknown does not count', () => {
    const people = [
      of('a', 'f', 'EUR', 'GOV'),
      of('b', 'f', 'EUR', 'CS'),
      of('c', 'm', 'EUR', null),
      of('d', null, null, null),
    ];
    const sessions = [aSession('A', '09:00-10:00', { people: ['a', 'b', 'c', 'd'] })];

    expect(found({ sessions, people, balance }, 'has', 'of', 'needs')).toEqual([
      ['panel-gender A', 1, 3, 40],
      ['panel-regions A', 1, 3, 2],
    ]);
  });

  it('is not judged when it is too small, and a balanced one is right', () => {
    const people = [
      of('a', 'f', 'EUR', 'GOV'),
      of('b', 'f', 'EUR', 'GOV'),
      of('c', 'm', 'AFR', 'CS'),
      of('d', 'm', 'AFR', 'CS'),
    ];
    const small = aSession('A', '09:00-10:00', { people: ['a', 'b'] });
    const right = aSession('B', '10:00-11:00', { people: ['a', 'b', 'c', 'd'] });

    expect(found({ sessions: [small, right], people, balance })).toEqual([]);
  });
});

it('looks for no kind that the edition switched off', () => {
  const facts = {
    sessions: [aSession('A', '09:00-10:00', { room: 'H' }), aSession('B', '09:30-10:00', { room: 'H' })],
  };

  expect(found(facts)).toEqual(['room-twice AB 30']);
  expect(found({ ...facts, severities: { ...STARTING_SEVERITIES, 'room-twice': 'off' } })).toEqual([]);
});
