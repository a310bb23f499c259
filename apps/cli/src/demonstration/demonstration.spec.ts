import { DEMONSTRATION_ROOMS } from './demonstration-edition.js';
import { inventedPeople } from './people/invented-people.js';
import { giveFiling, isHighLevel } from './programme/give-filing.js';
import { realTitles } from './programme/real-titles.js';
import { seatPanels } from './programme/seat-panels.js';
import { makeTimetable, type TimetableEntry } from './programme/timetable.js';
import { seededRandom } from './seeded-random.js';

const filed = realTitles().map(giveFiling);
const { placed, tray } = makeTimetable(filed);
const people = inventedPeople();

const overlap = (a: TimetableEntry, b: TimetableEntry) => a.day === b.day && a.start < b.end && b.start < a.end;
const pairs = <T>(list: T[]): Array<[T, T]> =>
  list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));

describe('the timetable of the demonstration', () => {
  it('places at least a hundred sessions and keeps some in the tray', () => {
    expect({ placed: placed.length, tray: tray.length }).toEqual({ placed: 115, tray: 12 });
  });

  it('puts no room to two uses at once, and nothing beside the opening and the closing', () => {
    const clashes = pairs(placed).filter(
      ([a, b]) =>
        overlap(a, b) &&
        ((a.room !== null && a.room === b.room) ||
          [a, b].some(({ filed: { typeCode } }) => /^(opening|closing)/.test(typeCode))),
    );
    expect(clashes.map(([a, b]) => [a.filed.title, b.filed.title])).toEqual([]);
  });

  it('has at most nine sessions at one time', () => {
    const most = Math.max(
      ...placed.map((one) => placed.filter((other) => overlap({ ...one, end: `${one.start}~` }, other)).length),
    );
    expect(most).toBeLessThanOrEqual(9);
  });

  it('has one Opening, Leaders TalkX, dialogues and at least two Ministerial Round Tables', () => {
    const count = (type: string) => placed.filter(({ filed: { typeCode } }) => typeCode === type).length;
    expect([
      count('opening-ceremony'),
      count('closing-ceremony'),
      count('leaders-talkx'),
      count('high-level-dialogue') > 5,
      count('ministerial-round-table'),
    ]).toEqual([1, 1, 8, true, 3]);
  });

  it('keeps the start at 09:34 that one session really had', () => {
    expect(
      placed.filter(({ start }) => start === '09:34').map(({ filed: { id }, end, room }) => [id, end, room]),
    ).toEqual([['wsis-2025-133', '10:30', 'C']]);
  });

  it('gives interpreted sessions a room with booths, and all rooms exist', () => {
    const booths = new Map(DEMONSTRATION_ROOMS.map(({ code, booths: count }) => [code, count]));
    expect(DEMONSTRATION_ROOMS.length).toBe(15);
    expect(
      placed.filter(
        ({ filed: { interpretation }, room }) =>
          room !== null && (!booths.has(room) || (interpretation.length > 0 && !booths.get(room))),
      ),
    ).toEqual([]);
    expect(placed.filter(({ filed: { mode }, room }) => (mode === 'remote') !== (room === null))).toEqual([]);
  });

  it('marks what our code gave, and only that', () => {
    for (const [at, real] of realTitles().entries()) {
      const { given, typeCode, actionLines, mode } = filed[at];
      expect([real.id, given.includes('typeCode'), given.includes('actionLines'), given.includes('mode')]).toEqual([
        real.id,
        real.typeCode === null,
        real.actionLines.length === 0,
        real.mode === null,
      ]);
      expect([real.typeCode ?? typeCode, real.mode ?? mode]).toEqual([typeCode, mode]);
      expect([actionLines.length > 0, actionLines.includes('C7')]).toEqual([true, false]);
    }
  });
});

describe('the people of the demonstration', () => {
  it('are 250, the same with every load, each with a name and an address of their own below .example', () => {
    expect(inventedPeople()).toEqual(people);
    const emails = people.map(({ facts }) => facts.email);
    expect([
      people.length,
      new Set(emails).size,
      new Set(people.map(({ facts }) => `${facts.givenName} ${facts.familyName}`)).size,
    ]).toEqual([250, 250, 250]);
    expect(emails.filter((email) => !/^[a-z0-9]+\.[a-z0-9]+@[a-z0-9-]+\.example$/.test(email))).toEqual([]);
    expect(people.filter(({ facts }) => !facts.isInvented)).toEqual([]);
  });

  it('write themselves in many scripts, half of them women', () => {
    const scripts = new Set(people.map(({ facts }) => facts.ownScriptLanguage));
    expect(['ar', 'zh', 'ru', 'ja', 'hi', 'uk'].filter((script) => !scripts.has(script))).toEqual([]);
    expect(people.filter(({ facts }) => facts.gender === 'female').length).toBe(125);
    expect(new Set(people.map(({ facts }) => facts.country)).size).toBeGreaterThan(60);
  });

  it('sit on every panel, nobody in two places at once', () => {
    const panels = seatPanels(placed, people, seededRandom(1));
    const clashes = pairs(
      placed.map((entry, at) => ({ entry, people: new Set(panels[at].map(({ person }) => person)) })),
    ).filter(([a, b]) => overlap(a.entry, b.entry) && [...a.people].some((person) => b.people.has(person)));
    expect(clashes.length).toBe(0);
    expect(panels.filter((seats) => seats.length < 3)).toEqual([]);
    expect(panels.filter((_, at) => isHighLevel(placed[at].filed.typeCode)).length).toBeGreaterThan(30);
  });
});
