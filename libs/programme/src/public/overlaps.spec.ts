import { overlapsAmong } from './overlaps.js';

const span = (code: string, from: string, to: string, cancelled = false) => ({
  code,
  startsAt: new Date(`2027-07-05T${from}:00Z`),
  endsAt: new Date(`2027-07-05T${to}:00Z`),
  cancelled,
});
const overlaps = (...spans: Array<ReturnType<typeof span>>) =>
  [...overlapsAmong(spans)].map(([{ code }, others]) => [code, others.map((other) => other.code)]);

it.each([
  ['one after the other', [span('A', '09:00', '10:00'), span('B', '10:00', '11:00')], []],
  [
    'a minute',
    [span('A', '09:00', '10:01'), span('B', '10:00', '11:00')],
    [
      ['A', ['B']],
      ['B', ['A']],
    ],
  ],
  [
    'one inside another',
    [span('A', '09:00', '12:00'), span('B', '10:00', '11:00'), span('C', '11:00', '11:30')],
    [
      ['A', ['B', 'C']],
      ['B', ['A']],
      ['C', ['A']],
    ],
  ],
  ['a cancelled one', [span('A', '09:00', '10:00'), span('B', '09:00', '10:00', true)], []],
  ['itself', [span('A', '09:00', '10:00')], []],
])('%s', (_what, spans, expected) => {
  expect(overlaps(...spans)).toEqual(expected);
});
