import type { Refusal } from '@app/refusals';
import { startingEdition } from './edition-draft.js';
import type { Edition } from './edition.entity.js';
import { mustBeUsable, mustBeUsableCode } from './edition.rules.js';
import { mustBeUsableRoom } from './room.rules.js';

const now = new Date('2026-11-01T09:00:00Z');
const draft = { code: 'wsis2028', name: 'WSIS Forum 2028', startsOn: '2028-05-08', endsOn: '2028-05-12' };

function anEdition(changes: Partial<Edition> = {}): Edition {
  return { id: 'x', ...startingEdition(draft, undefined, now), ...changes };
}

function refusalOf(work: () => void): [string, string | undefined] | undefined {
  try {
    work();
    return undefined;
  } catch (refusal) {
    return [(refusal as Refusal).code, (refusal as Refusal).field];
  }
}

describe('a new edition', () => {
  it('is open from now on, closes on site two weeks before and remotely with its last day', () => {
    const { registrationOpensAt, onSiteClosesAt, remoteClosesAt, answersKeptUntil, numberPrefix, timeZone } =
      anEdition();
    expect({ registrationOpensAt, onSiteClosesAt, remoteClosesAt, answersKeptUntil, numberPrefix, timeZone }).toEqual({
      registrationOpensAt: now,
      onSiteClosesAt: new Date('2028-04-24T22:00:00Z'),
      remoteClosesAt: new Date('2028-05-12T22:00:00Z'),
      answersKeptUntil: '2028-08-10',
      numberPrefix: 'WSIS28',
      timeZone: 'Europe/Zurich',
    });
  });

  it('keeps on-site registration open to the end when it is made at the last moment', () => {
    const late = startingEdition(draft, undefined, new Date('2028-05-01T09:00:00Z'));
    expect(late.onSiteClosesAt).toEqual(new Date('2028-05-12T22:00:00Z'));
  });

  it('opens nothing when it is over already', () => {
    const past = startingEdition({ ...draft, startsOn: '2020-05-04', endsOn: '2020-05-08' }, undefined, now);
    expect([past.registrationOpensAt, past.onSiteClosesAt, past.remoteClosesAt]).toEqual([null, null, null]);
  });

  it('keeps the distances of the edition that it copies', () => {
    const earlier = anEdition({ onSiteClosesAt: new Date('2028-05-01T22:00:00Z'), answersKeptUntil: '2028-06-01' });
    const copy = startingEdition({ ...draft, startsOn: '2029-05-07', endsOn: '2029-05-11' }, earlier, now);
    expect([copy.onSiteClosesAt, copy.answersKeptUntil]).toEqual([new Date('2029-04-30T22:00:00Z'), '2029-05-31']);
  });
});

describe('mustBeUsable', () => {
  it.each<[string, Partial<Edition>, [string, string]]>([
    ['no name', { names: { en: ' ' } }, ['edition.name-missing', 'name']],
    ['a day that does not exist', { startsOn: '2028-02-30' }, ['edition.not-a-day', 'startsOn']],
    ['words for a day', { endsOn: 'Friday' }, ['edition.not-a-day', 'endsOn']],
    ['an end before the start', { endsOn: '2028-05-07' }, ['edition.ends-before-it-starts', 'endsOn']],
    ['a year too long', { endsOn: '2029-05-12' }, ['edition.too-long', 'endsOn']],
    ['an offset for a zone', { timeZone: '+02:00' }, ['edition.no-such-zone', 'timeZone']],
    [
      'closing before opening',
      { onSiteClosesAt: new Date('2026-10-01') },
      ['edition.closes-before-it-opens', 'onSiteClosesAt'],
    ],
    [
      'closing after the end',
      { remoteClosesAt: new Date('2028-05-13') },
      ['edition.closes-after-the-end', 'remoteClosesAt'],
    ],
    ['half a day to decide', { decisionWorkingDays: 0.5 }, ['edition.decision-time-unusable', 'decisionWorkingDays']],
    [
      'a contact that is no address',
      { contactAddress: 'the desk' },
      ['edition.not-a-contact-address', 'contactAddress'],
    ],
    ['keeping answers for ever', { answersKeptUntil: 'ever' }, ['edition.not-a-day', 'answersKeptUntil']],
  ])('refuses %s', (_, changes, refusal) => {
    expect(refusalOf(() => mustBeUsable(anEdition(changes)))).toEqual(refusal);
  });

  it('lets a usable edition pass, also one of a single day and the three months of 2022', () => {
    const usable = [
      anEdition(),
      anEdition({ endsOn: '2028-05-08', onSiteClosesAt: null, remoteClosesAt: null }),
      anEdition({ startsOn: '2028-03-15', endsOn: '2028-06-03' }),
    ];
    expect(usable.map((edition) => refusalOf(() => mustBeUsable(edition)))).toEqual([undefined, undefined, undefined]);
  });
});

it('takes codes that can stand in an address and are not ours already', () => {
  const codes = ['wsis2028', 'w2', 'a-b', 'console', 'api', 'W2', 'a', 'wsis 2028', '-w2', 'x'.repeat(41)];
  expect(codes.filter((code) => !refusalOf(() => mustBeUsableCode(code)))).toEqual(['wsis2028', 'w2', 'a-b']);
});

it('refuses rooms that cannot be', () => {
  const room = { code: 'K2', name: 'Room K2', capacity: 80, booths: 2, boothLanguages: ['fr'] };
  const rooms = [
    room,
    { ...room, code: 'K 2' },
    { ...room, name: '' },
    { ...room, capacity: -1 },
    { ...room, booths: 1.5 },
    { ...room, boothLanguages: ['fr', 'French'] },
  ];
  expect(rooms.map((wrong) => refusalOf(() => mustBeUsableRoom(wrong)))).toEqual([
    undefined,
    ['edition.room-code-unusable', 'code'],
    ['edition.room-name-missing', 'name'],
    ['edition.room-capacity-unusable', 'capacity'],
    ['edition.room-booths-unusable', 'booths'],
    ['edition.booth-language-unusable', 'boothLanguages'],
  ]);
});
