import { entityKey } from './entity-key.js';
import { type FloorWish, orderOfSpeakers, type Part } from './speaking-order.js';
import { timeNeeded } from './running-times.js';
import { attendanceOf, type CategoryRule, type Holder } from './vip-category.js';

/** The starting table of an edition (WTDC-25), as far as these tests need it; the real one is tested with the database. */
const VIP_TABLE: CategoryRule[] = [
  { code: 'PS', rank: 8, offices: [{ office: 'private-sector' }, { office: 'other' }] },
  { code: 'VVIP', rank: 1, offices: [{ office: 'head-of-state' }] },
  { code: 'UN', rank: 2, offices: [{ office: 'un-agency-head' }] },
  { code: 'MIN', rank: 3, offices: [{ office: 'minister' }, { office: 'deputy-minister', unlessAttends: 'minister' }] },
  { code: 'DMIN', rank: 4, offices: [{ office: 'deputy-minister' }] },
  { code: 'REG', rank: 5, offices: [{ office: 'regulator-head' }] },
  { code: 'AMB', rank: 6, offices: [{ office: 'ambassador' }] },
  { code: 'ORG', rank: 7, offices: [{ office: 'international-organization' }] },
];

const nobody = attendanceOf([]);
const rules = { table: VIP_TABLE, attending: nobody };

/** The same numbers in each run (mulberry32), so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const OFFICES = [
  'head-of-state',
  'un-agency-head',
  'minister',
  'deputy-minister',
  'regulator-head',
  'ambassador',
  'other',
];
const COUNTRIES = ['CH', 'UG', 'BT', null];

function aWish(roll: (sides: number) => number, minute = roll(40)): FloorWish {
  return {
    id: `id-${roll(1_000_000_000)}`,
    part: (['chair', 'facilitator', 'speaker', 'speaker', 'speaker'] as const)[roll(5)],
    office: OFFICES[roll(OFFICES.length)],
    country: COUNTRIES[roll(COUNTRIES.length)],
    setCategory: roll(8) === 0 ? VIP_TABLE[roll(VIP_TABLE.length)].code : null,
    presentOnSite: roll(2) === 0,
    requestedAt: new Date(Date.UTC(2027, 4, 1, 9, minute)),
  };
}

function aList(seed: number) {
  const roll = dice(seed);
  const wishes = Array.from({ length: 1 + roll(30) }, () => aWish(roll));
  const some = { table: VIP_TABLE, attending: attendanceOf(wishes.filter(() => roll(3) === 0)) };
  return { seed, wishes, rules: some, list: orderOfSpeakers(wishes, some) };
}

const ids = (wishes: FloorWish[]) => wishes.map(({ id }) => id);

function wish(id: string, office: string, also: Partial<FloorWish> = {}): FloorWish {
  const part: Part = 'speaker';
  return {
    id,
    part,
    office,
    country: 'CH',
    presentOnSite: true,
    requestedAt: new Date('2027-05-01T09:00:00Z'),
    ...also,
  };
}

const at = (time: string) => new Date(`2027-05-01T${time}:00Z`);

describe('the order of speakers', () => {
  it('is the one observed in 2017: eleven names in forty-five minutes (R24)', () => {
    const asked = [
      wish('company', 'private-sector', { country: null, requestedAt: at('08:00') }),
      wish('organization', 'international-organization', { country: null, requestedAt: at('08:10') }),
      wish('regulator of Jordan', 'regulator-head', { country: 'JO', requestedAt: at('08:20') }),
      wish('regulator of Kenya', 'regulator-head', { country: 'KE', requestedAt: at('08:15') }),
      wish('deputy of Norway', 'deputy-minister', { country: 'NO', requestedAt: at('08:30') }),
      wish('deputy of Uganda', 'deputy-minister', { country: 'UG', requestedAt: at('08:05') }),
      wish('minister of Peru', 'minister', { country: 'PE', requestedAt: at('09:30') }),
      wish('minister of Niger', 'minister', { country: 'NE', requestedAt: at('09:00') }),
      wish('minister of Bhutan', 'minister', { country: 'BT', requestedAt: at('09:20') }),
      wish('facilitator', 'other', { part: 'facilitator', country: null, requestedAt: at('11:00') }),
      wish('chair', 'minister', { part: 'chair', country: 'RO', requestedAt: at('12:00') }),
    ];
    const attending = attendanceOf([
      { office: 'minister', country: 'NO' },
      { office: 'minister', country: 'UG' },
    ]);

    const list = orderOfSpeakers(asked, { table: VIP_TABLE, attending });

    expect(list.map(({ place, id, category, decidedBy }) => [place, id, category.code, decidedBy])).toEqual([
      [1, 'chair', 'MIN', 'first'],
      [2, 'facilitator', 'PS', 'part'],
      [3, 'minister of Niger', 'MIN', 'part'],
      [4, 'minister of Bhutan', 'MIN', 'arrival'],
      [5, 'minister of Peru', 'MIN', 'arrival'],
      [6, 'deputy of Uganda', 'DMIN', 'category'],
      [7, 'deputy of Norway', 'DMIN', 'arrival'],
      [8, 'regulator of Kenya', 'REG', 'category'],
      [9, 'regulator of Jordan', 'REG', 'arrival'],
      [10, 'organization', 'ORG', 'category'],
      [11, 'company', 'PS', 'category'],
    ]);
    const session = { startsAt: new Date('2027-07-06T12:00:00Z'), endsAt: new Date('2027-07-06T12:45:00Z') };
    const minutes = list.map(() => 4);
    expect(timeNeeded(minutes, session)).toEqual({ speakers: 11, minutes: 44, available: 45, fitting: 11 });
  });

  it('puts a deputy among the ministers only while no minister of the country attends at all (R21)', () => {
    const deputy = wish('deputy', 'deputy-minister', { country: 'UG' });
    const regulator = wish('regulator', 'regulator-head', { requestedAt: at('08:00') });
    const minister = wish('minister', 'minister', { country: 'CH', requestedAt: at('10:00') });
    const listWith = (attending: Holder[]) =>
      orderOfSpeakers([regulator, minister, deputy], { table: VIP_TABLE, attending: attendanceOf(attending) }).map(
        ({ id, category }) => [id, category.code, category.because],
      );

    expect(listWith([{ office: 'minister', country: 'CH' }])).toEqual([
      ['deputy', 'MIN', 'nobody-above'],
      ['minister', 'MIN', 'office'],
      ['regulator', 'REG', 'office'],
    ]);
    expect(listWith([{ office: 'minister', country: 'UG' }])).toEqual([
      ['minister', 'MIN', 'office'],
      ['deputy', 'DMIN', 'somebody-above'],
      ['regulator', 'REG', 'office'],
    ]);
  });

  it('takes the category that protocol has set, whatever the office, as long as the table knows it', () => {
    const [first, , third] = VIP_TABLE;
    const wish = (setCategory: string | null): FloorWish => ({
      ...{ id: 'id-1', part: 'speaker', office: 'minister', country: 'BT', setCategory },
      ...{ presentOnSite: true, requestedAt: new Date(Date.UTC(2027, 4, 1, 9)) },
    });
    const found = (setCategory: string | null) =>
      orderOfSpeakers([wish(setCategory)], { table: VIP_TABLE, attending: attendanceOf([]) })[0].category;

    expect(found(first.code)).toEqual({ code: first.code, rank: first.rank, because: 'protocol' });
    expect(found(third.code)).toMatchObject({ code: third.code, because: 'protocol' });
    expect([found(null).because, found('gone').because]).toEqual(['office', 'office']);
  });

  it('lets those on site speak before those from afar, and only inside a category', () => {
    const list = orderOfSpeakers(
      [
        wish('remote minister', 'minister', { presentOnSite: false, requestedAt: at('08:00') }),
        wish('minister', 'minister', { requestedAt: at('11:00') }),
        wish('ambassador', 'ambassador', { requestedAt: at('07:00') }),
      ],
      rules,
    );

    expect(list.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([
      ['minister', 'first'],
      ['remote minister', 'presence'],
      ['ambassador', 'category'],
    ]);
  });

  it('drops nobody whose office the edition took out of its table: they speak last', () => {
    const list = orderOfSpeakers(
      [wish('lost', 'astronaut', { requestedAt: at('07:00') }), wish('last', 'other')],
      rules,
    );

    expect(list.map(({ id, category }) => [id, category.code])).toEqual([
      ['last', 'PS'],
      ['lost', ''],
    ]);
  });
});

describe('any of two hundred random lists', () => {
  const lists = Array.from({ length: 200 }, (_, seed) => aList(seed));

  it('has everybody once and does not depend on the order in which they are read', () => {
    for (const { seed, wishes, rules: some, list } of lists) {
      const shuffled = [...wishes].sort((a, b) => (a.id.at(-1)! < b.id.at(-1)! ? -1 : 1));

      expect({ seed, ids: ids(list).sort() }).toEqual({ seed, ids: ids(wishes).sort() });
      expect({ seed, places: list.map(({ place }) => place) }).toEqual({ seed, places: wishes.map((_, at) => at + 1) });
      expect({ seed, list: orderOfSpeakers(shuffled, some) }).toEqual({ seed, list });
    }
  });

  it('does not move anybody above when a later request joins that ranks no higher', () => {
    for (const { seed, wishes, rules: some, list } of lists) {
      const peer = list[seed % list.length];
      const newcomer = { ...peer, id: 'newcomer', requestedAt: new Date('2027-06-01T00:00:00Z') };

      const longer = ids(orderOfSpeakers([newcomer, ...wishes], some));

      const place = longer.indexOf('newcomer');
      expect({ seed, above: longer.slice(0, place) }).toEqual({ seed, above: ids(list).slice(0, place) });
      expect({ seed, below: longer.slice(place + 1) }).toEqual({ seed, below: ids(list).slice(place) });
      expect({ seed, isAfterPeer: place > ids(list).indexOf(peer.id) }).toEqual({ seed, isAfterPeer: true });
    }
  });

  it('agrees with a sort by hand: one bucket after the other', () => {
    for (const { seed, list } of lists) {
      const byHand = ['chair', 'facilitator', 'speaker'].flatMap((part) =>
        [1, 2, 3, 4, 5, 6, 7, 8].flatMap((rank) =>
          [true, false].flatMap((onSite) =>
            list
              .filter((one) => one.part === part && one.category.rank === rank && one.presentOnSite === onSite)
              .map(({ id, requestedAt }) => `${requestedAt.toISOString()} ${id}`)
              .sort()
              .map((line) => line.slice(25)),
          ),
        ),
      );

      expect({ seed, ids: ids(list) }).toEqual({ seed, ids: byHand });
    }
  });
});

describe('one speaker per entity (R25)', () => {
  const state = (country: string) => entityKey({ speaksFor: 'state', country, entity: 'Ministry of something' });
  const entity = (name: string) => entityKey({ speaksFor: 'entity', country: null, entity: name });

  it('knows a delegation by its country and an entity by its name, however it is written', () => {
    expect(state('CH')).toBe(entityKey({ speaksFor: 'state', country: 'CH', entity: '' }));
    expect(state('CH')).not.toBe(state('LI'));
    expect(entity('Télécoms sans Frontières')).toBe(entity('TELECOMS  SANS-FRONTIERES'));
    expect(entity('Réseaux')).not.toBe(entity('Rizeaux'));
    expect(entity('CH')).not.toBe(state('CH'));
    expect(entity('दिल की')).not.toBe(entity('दिल का'));
  });
});
