import { timeSentence } from './explanation.js';
import { timeNeeded, turnsOf } from './running-times.js';

const session = { startsAt: new Date('2027-07-06T12:00:00Z'), endsAt: new Date('2027-07-06T12:10:00Z') };
const clock = (instant: Date) => instant.toISOString().slice(11, 19);

it('gives one turn after the other and says from where on the time is gone', () => {
  const turns = turnsOf([3, 2.5, 4.5, 0.1], session);

  expect(turns.map(({ startsAt, endsAt, fits }) => [clock(startsAt), clock(endsAt), fits])).toEqual([
    ['12:00:00', '12:03:00', true],
    ['12:03:00', '12:05:30', true],
    ['12:05:30', '12:10:00', true],
    ['12:10:00', '12:10:06', false],
  ]);
});

it('adds tenths of minutes without a rounding mistake', () => {
  expect(timeNeeded(Array<number>(100).fill(0.1), session)).toEqual({
    speakers: 100,
    minutes: 10,
    available: 10,
    fitting: 100,
  });
});

it('never promises more time than the session has, whatever the list (four hundred random ones)', () => {
  let state = 7;
  const roll = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides;
  const seen = { whole: 0, cut: 0 };
  for (let list = 0; list < 400; list++) {
    const minutes = Array.from({ length: roll(25) }, () => (1 + roll(60)) / 10);
    const endsAt = new Date(session.startsAt.getTime() + roll(90) * 60_000);
    const turns = turnsOf(minutes, { ...session, endsAt });
    const { fitting, available } = timeNeeded(minutes, { ...session, endsAt });

    const promised = turns.filter(({ fits }) => fits);
    const spoken = promised.reduce((sum, turn) => sum + turn.endsAt.getTime() - turn.startsAt.getTime(), 0);
    expect({ list, isWithin: spoken <= available * 60_000 }).toEqual({ list, isWithin: true });
    // Nobody below the line speaks while somebody above it does not, and the first below it would be over the time.
    expect({ list, fits: turns.map(({ fits }) => fits) }).toEqual({ list, fits: turns.map((_, at) => at < fitting) });
    const next = turns.at(fitting);
    expect({ list, isOver: !next || next.endsAt > endsAt }).toEqual({ list, isOver: true });
    expect(turns.slice(1).every(({ startsAt }, at) => startsAt.getTime() === turns[at].endsAt.getTime())).toBe(true);
    seen[fitting === minutes.length ? 'whole' : 'cut']++;
  }
  expect(seen.whole > 50 && seen.cut > 50).toBe(true);
});

it('says in a sentence what fits and what does not', () => {
  const sentence = (minutes: number[]) => timeSentence(timeNeeded(minutes, session), 'en');

  expect(sentence([])).toBe('Nobody has asked for the floor yet. The session has 10 minutes.');
  expect(sentence([2.5])).toBe('One speaker takes 2.5 of 10 minutes, 7.5 stay free.');
  expect(sentence([3, 3])).toBe('2 speakers take 6 of 10 minutes: all fit, 4 stay free.');
  expect(sentence([3, 3, 3, 3])).toBe('4 speakers need 12 minutes, the session has 10. The first 3 fit. One does not.');
  expect(sentence([30, 3])).toBe('2 speakers need 33 minutes, the session has 10. Nobody fits. The last 2 do not.');
  expect(timeSentence(undefined, 'en')).toBe('The session has no time yet, so nobody has a minute to begin.');
});

it('counts in the forms of each language', () => {
  const three = timeNeeded([3, 3, 3, 3], session);

  expect(timeSentence(three, 'ru')).toBe(
    'Требуется минут: 12, продолжительность сессии: 10. Всего выступающих: 4. Успевают первые 3. Не успевают: 1.',
  );
  expect(timeSentence(three, 'ar')).toBe(
    'الدقائق المطلوبة 12 ومدة الجلسة 10. عدد المتحدثين: 4. يكفي الوقت لأول 3 متحدثين. عدد من لا يكفيهم الوقت: 1.',
  );
});
