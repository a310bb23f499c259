import { CountedTogether } from './counted-together.js';

describe('a count that many ask for at once', () => {
  it('is made once for all who wait, and anew for who asks afterwards', async () => {
    const together = new CountedTogether<number>();
    let made = 0;
    const count = async () => ++made;

    const atOnce = await Promise.all([together.of('a', count), together.of('a', count), together.of('b', count)]);
    const afterwards = await together.of('a', count);

    expect([atOnce, afterwards]).toEqual([[1, 1, 2], 3]);
  });

  it('fails those who wait and nobody after them', async () => {
    const together = new CountedTogether<string>();
    const fails = () => Promise.reject(new Error('no database'));

    const waiting = await Promise.allSettled([together.of('a', fails), together.of('a', async () => 'not asked')]);

    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await together.of('a', async () => 'counted')).toBe('counted');
  });
});
