import { freeCode, shareOf } from './criteria-list';

it('finds the first code that no criterion has', () => {
  expect(freeCode([])).toBe('criterion-1');
  expect(freeCode([{ code: 'criterion-1' }, { code: 'relevance' }, { code: 'criterion-3' }])).toBe('criterion-2');
});

it('says how much of the whole a weight makes, also while it is being typed', () => {
  expect([3, 2, 2, 1].map((weight) => shareOf(weight, 8))).toEqual([38, 25, 25, 13]);
  expect(shareOf(Number.NaN, 5)).toBe(0);
  expect(shareOf(0, 0)).toBe(0);
});
