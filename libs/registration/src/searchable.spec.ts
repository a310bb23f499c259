import { findable } from './searchable.js';

it.each([
  ['Émile Çelik', 'emile celik'],
  ['Сергей Иванов, Mountain Net', 'сергеи иванов, mountain net sergey sergei ivanov,'],
  ['明 王', '明 王 ming wang'],
  ['محمد', 'محمد mhmd'],
  ['Straße', 'straße strasse'],
])('%s is found by %s', (text, found) => {
  expect(findable(text)).toBe(found);
});
