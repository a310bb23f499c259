import type { PublicSession } from './public-programme.js';
import { filterSessions, type ProgrammeFilter } from './search.js';

const seat = {
  personCode: 'p',
  role: 'speaker',
  courtesyTitle: 'Ms',
  positionTitle: '',
  organization: '',
  ownScriptLanguage: null,
};

function aSession(code: string, facts: Partial<PublicSession> = {}): PublicSession {
  return {
    code,
    guid: code,
    title: 'Any',
    titleLanguage: 'en',
    description: '',
    organizers: [],
    typeCode: 'thematic-workshop',
    room: { code: 'H', name: 'Room H', building: '', floor: '' },
    startsAt: new Date('2027-07-05T07:00:00Z'),
    endsAt: new Date('2027-07-05T08:00:00Z'),
    mode: 'on-site-and-remote',
    languages: ['en'],
    interpretation: [],
    captioning: false,
    actionLines: [],
    sdgs: [],
    access: 'open',
    recording: 'unsaid',
    seatLimit: null,
    agenda: [],
    translations: {},
    cancelled: false,
    panel: [],
    documents: [],
    canJoin: false,
    ...facts,
  };
}

const sessions = [
  aSession('AAAAA1', { title: 'E-santé: l’égalité d’accès', organizers: ['Organisation de la santé'] }),
  aSession('BBBBB2', {
    title: 'Цифровой разрыв',
    languages: ['ru'],
    sdgs: [4, 9],
    translations: { es: { title: 'La brecha digital' } },
  }),
  aSession('CCCCC3', { title: '数字鸿沟', interpretation: ['fr', 'ar'], mode: 'remote', room: null }),
  aSession('DDDDD4', { title: 'Łódź meets Ærø', actionLines: ['C7-EGOV'], mode: 'on-site' }),
  aSession('EEEEE5', {
    title: 'Ethics',
    typeCode: 'high-level-dialogue',
    panel: [
      { ...seat, givenName: 'Reem', familyName: 'Al-Mansouri', nameInOwnScript: 'ريم الْمنصوري' },
      { ...seat, givenName: 'Zoë', familyName: 'Núñez', nameInOwnScript: null },
    ],
  }),
];
const found = (filter: ProgrammeFilter) => filterSessions(sessions, filter).map(({ code }) => code);

describe('searching the programme', () => {
  it.each([
    ['sante egalite', ['AAAAA1']],
    ['ORGANISATION DE', ['AAAAA1']],
    ['цифровой', ['BBBBB2']],
    ['鸿沟', ['CCCCC3']],
    ['brecha digital', ['BBBBB2']],
    ['lodz aero', ['DDDDD4']],
    ['zoe nunez', ['EEEEE5']],
    ['Zoë Núñez', ['EEEEE5']],
    ['al mansouri', ['EEEEE5']],
    ['المنصورى', ['EEEEE5']],
    ['ccccc3', ['CCCCC3']],
    ['room h ethics', ['EEEEE5']],
    ['ethics sante', []],
    ['  ', ['AAAAA1', 'BBBBB2', 'CCCCC3', 'DDDDD4', 'EEEEE5']],
    ['.*', ['AAAAA1', 'BBBBB2', 'CCCCC3', 'DDDDD4', 'EEEEE5']],
  ])('“%s” finds %j', (q, expected) => {
    expect(found({ q })).toEqual(expected);
  });
});

describe('filtering the programme', () => {
  it.each<[ProgrammeFilter, string[]]>([
    [{ typeCode: 'high-level-dialogue' }, ['EEEEE5']],
    [{ actionLines: ['C7-EGOV', 'C7-EBUS'] }, ['DDDDD4']],
    [{ sdg: 9 }, ['BBBBB2']],
    [{ language: 'ru' }, ['BBBBB2']],
    [{ interpretation: 'ar' }, ['CCCCC3']],
    [{ mode: 'remote' }, ['AAAAA1', 'BBBBB2', 'CCCCC3', 'EEEEE5']],
    [{ mode: 'on-site' }, ['AAAAA1', 'BBBBB2', 'DDDDD4', 'EEEEE5']],
    [{ room: 'H', q: 'ethics' }, ['EEEEE5']],
    [{ room: 'K' }, []],
    [{ sdg: 9, language: 'en' }, []],
  ])('by %j finds %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});
