import { aPerson, aPicture, aRoom } from './a-picture.js';
import { conflictsAlone } from './conflicts-alone.js';
import type { Conflict } from './conflict.js';
import { conflictsOfPair } from './conflicts-of-pair.js';
import { conflictsOfOne, findConflicts } from './find-conflicts.js';
import { fingerprintOf } from './fingerprint.js';
import type { Picture, PictureSession } from './picture.js';

const SEEDS = [1, 2, 3, 20270705, 987654321];

describe('with many sessions at random', () => {
  it.each(SEEDS)('the sweep finds what comparing every pair finds (seed %i)', (seed) => {
    const picture = randomProgramme(generator(seed), 150);

    const expected = naive(picture);
    const kinds = new Set(expected.map((fingerprint) => fingerprint.split(' ')[0]));

    expect(findConflicts(picture).map(brief).sort()).toEqual(expected);
    expect(kinds.size).toBeGreaterThan(12);
  });

  it.each(SEEDS)(
    'one session has what the whole says of it, and moving it finds what the whole would (seed %i)',
    (seed) => {
      const random = generator(seed);
      const picture = randomProgramme(random, 60);
      const whole = findConflicts(picture);
      for (const session of picture.sessions) {
        const ofIt = whole.filter(({ sessions }) => sessions.some(({ code }) => code === session.code));
        expect(conflictsOfOne(session, picture).map(brief).sort()).toEqual(ofIt.map(brief).sort());
      }
      const [first, ...others] = picture.sessions;
      const moved = { ...others[7], code: first.code };
      const then = findConflicts({ ...picture, sessions: [moved, ...others] }).filter(({ sessions }) =>
        sessions.some(({ code }) => code === first.code),
      );
      expect(conflictsOfOne(moved, picture).map(brief).sort()).toEqual(then.map(brief).sort());
    },
  );
});

describe('a fingerprint', () => {
  const picture = randomProgramme(generator(9), 40);
  const conflicts = findConflicts(picture);

  it('is the conflict’s own', () => {
    expect(new Set(conflicts.map(fingerprintOf)).size).toBe(conflicts.length);
  });

  it('stays when a title or a name is written otherwise, and changes with the hour', () => {
    const renamed = (conflict: Conflict): Conflict => ({
      ...conflict,
      sessions: conflict.sessions.map((session) => ({ ...session, title: 'Other' })),
      ...(conflict.person && { person: { ...conflict.person, name: 'Other' } }),
    });
    const later = (conflict: Conflict): Conflict => ({
      ...conflict,
      sessions: conflict.sessions.map((session) => ({
        ...session,
        endsAt: new Date(session.endsAt.getTime() + 60_000),
      })),
    });

    expect(conflicts.map(renamed).map(fingerprintOf)).toEqual(conflicts.map(fingerprintOf));
    expect(conflicts.filter((conflict) => fingerprintOf(later(conflict)) === fingerprintOf(conflict))).toEqual([]);
  });
});

/** O(n²): every session alone and every pair, without sorting or sweeping. */
function naive(picture: Picture): string[] {
  const { sessions } = picture;
  const pairs = sessions.flatMap((one, at) => sessions.slice(at + 1).map((other) => [one, other] as const));
  return [
    ...sessions.flatMap((session) => conflictsAlone(session, picture)),
    ...pairs.flatMap(([one, other]) => conflictsOfPair(one, other, picture)),
  ]
    .map(brief)
    .sort();
}

const brief = (conflict: Conflict) =>
  `${conflict.kind} ${conflict.sessions.map(({ code }) => code).join(' ')} ${fingerprintOf(conflict)}`;

function randomProgramme(random: () => number, size: number): Picture {
  const pick = (most: number) => Math.floor(random() * most);
  const one = <T>(list: readonly T[]): T => list[pick(list.length)];
  const days = aPicture().days;
  const at = (steps: number) => new Date(days.from.getTime() + steps * 5 * 60_000);
  const span = (most: number) => {
    const from = pick(5 * 24 * 12);
    return { from: at(from), to: at(from + 1 + pick(most)) };
  };
  const rooms = ['H', 'K', 'L', 'M', 'T', 'U'].map((code, place) =>
    aRoom(code, {
      building: place < 3 ? 'Hall 1' : 'Tower',
      capacity: 50 + pick(100),
      booths: pick(3),
      blockers: [{ ...span(40), reason: 'Council' }],
    }),
  );
  const people = Array.from({ length: 40 }, (_, place) =>
    aPerson(`p${place}`, {
      zones: [one(['Asia/Tokyo', 'Africa/Nairobi', 'America/New_York'])],
      available: place % 5 === 0 ? [span(400), span(400)] : [],
      present: place % 7 === 0 ? [span(400)] : [],
      gender: one(['f', 'm', null]),
      region: one(['EUR', 'AFR']),
      stakeholderType: one(['GOV', 'CS']),
    }),
  );
  const session = (place: number): PictureSession => {
    const { from, to } = span(36);
    const mode = one(['on-site', 'on-site-and-remote', 'on-site', 'remote'] as const);
    return {
      code: `S${String(place).padStart(3, '0')}`,
      title: 'Any',
      startsAt: from,
      endsAt: to,
      mode,
      room: mode === 'remote' ? undefined : one(rooms).code,
      people: [...new Set(Array.from({ length: pick(6) }, () => `p${pick(40)}`))].map((id) => ({
        id,
        isOnPanel: random() < 0.9,
        standing: {
          isConfirmed: random() < 0.8,
          isRemote: random() < 0.2,
          registration: one(['none', 'pending', 'approved'] as const),
        },
      })),
      interpretation: one([[], [], ['fr', 'ar']]),
      captioning: random() < 0.2,
      actionLines: [`C${pick(12)}`],
      audiences: random() < 0.3 ? [one(['youth', 'academia'])] : [],
      expected: random() < 0.5 ? pick(160) : null,
      seatLimit: null,
    };
  };
  return aPicture({
    rooms,
    people,
    sessions: Array.from({ length: size }, (_, place) => session(place)),
    breaks: [{ ...span(20), names: { en: 'Lunch' } }],
    walking: { withinBuilding: 5, betweenBuildings: 20, walks: [{ from: 'Hall 1', to: 'Tower', minutes: 15 }] },
    apart: [
      { name: 'Apart', sessions: new Set(Array.from({ length: 30 }, (_, n) => `S${String(n).padStart(3, '0')}`)) },
    ],
    balance: { fromPanellists: 3, leastShareOfGender: 40, leastRegions: 2, leastStakeholderTypes: 2 },
  });
}

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
