import { KeptTexts } from './kept-texts.js';

it('finds a text by what it says and its language, and forgets the oldest when there are too many', () => {
  const kept = new KeptTexts(2);
  kept.keep('a', 'en', 'first');
  kept.keep('a', 'fr', 'premier');
  kept.keep('b', 'en', 'second');

  const found = [kept.find('a', 'en'), kept.find('a', 'fr'), kept.find('b', 'en'), kept.find('b', 'fr')];

  expect(found.map((text) => text?.toString())).toEqual([undefined, 'premier', 'second', undefined]);
});
