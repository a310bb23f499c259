import { meanOf } from './criteria.js';

const criteria = [
  { code: 'a', names: {} as never, weight: 3 },
  { code: 'b', names: {} as never, weight: 1 },
];

describe('the mean of a review', () => {
  it('weighs each score as the edition does', () => {
    expect(meanOf(criteria, { a: 5, b: 1 })).toBe(4);
    expect(meanOf(criteria, { a: 1, b: 5, gone: 5 })).toBe(2);
  });

  it('is none while a criterion has no score', () => {
    expect(meanOf(criteria, { a: 5 })).toBeUndefined();
  });
});
