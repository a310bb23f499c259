import { OwnCounts } from './own-counts.js';

const now = new Date('2027-04-28T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const limit = { name: 'tries', most: 2, minutes: 10 };

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'passes';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};

it('lets as many pass as the limit says, each for itself, and counts anew when the time is over', () => {
  const counts = new OwnCounts(limit);

  const tried = [1, 2, 3].map((minute) => codeOf(() => counts.take('one', later(minute))));

  expect(tried).toEqual(['passes', 'passes', 'limits.too-many']);
  expect(codeOf(() => counts.take('another', later(3)))).toBe('passes');
  expect(codeOf(() => counts.take('one', later(11)))).toBe('passes');
});

it('says when to come back', () => {
  const counts = new OwnCounts(limit);
  for (let n = 0; n < 2; n++) counts.take('one', now);

  expect(() => counts.take('one', later(4))).toThrow(
    expect.objectContaining({ kind: 'too-many', retryAfterSeconds: 360, values: { minutes: 6 } }),
  );
});
