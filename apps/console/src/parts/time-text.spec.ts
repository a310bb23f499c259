import { readTime } from './time-text';

it.each([
  ['09:34', '09:34'],
  ['9:34', '09:34'],
  ['0934', '09:34'],
  ['934', '09:34'],
  ['9.34', '09:34'],
  ['9h34', '09:34'],
  [' 9 ', '09:00'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['9:3', undefined],
  ['', undefined],
  ['noon', undefined],
])('reads %p as %p', (typed, read) => {
  expect(readTime(typed)).toBe(read);
});
