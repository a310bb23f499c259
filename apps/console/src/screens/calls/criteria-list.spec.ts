import { freeCode, sharesOf } from './criteria-list';

it('finds the first code that no criterion has', () => {
  expect(freeCode([])).toBe('criterion-1');
  expect(freeCode([{ code: 'criterion-1' }, { code: 'relevance' }, { code: 'criterion-3' }])).toBe('criterion-2');
});

it('says how much of the whole each weight makes, a hundred together, also while they are being typed', () => {
  expect(sharesOf([3, 2, 2, 1])).toEqual([38, 25, 25, 12]);
  expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
  expect(sharesOf([5, 5, 3])).toEqual([39, 38, 23]);
  expect(sharesOf([Number.NaN, 5])).toEqual([0, 100]);
  expect([sharesOf([0, 0]), sharesOf([])]).toEqual([[0, 0], []]);
});

it('makes a hundred of any weights, none further than one from its share', () => {
  for (let a = 0; a <= 10; a++)
    for (let b = 0; b <= 10; b++)
      for (let c = 1; c <= 10; c++) {
        const shares = sharesOf([a, b, c, 1]);
        const exact = [a, b, c, 1].map((weight) => (100 * weight) / (a + b + c + 1));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(shares.filter((share, at) => Math.abs(share - exact[at]) >= 1)).toEqual([]);
      }
});
