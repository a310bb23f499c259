import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { acceptedEncoding } from './accepted-encoding.js';
import { hasItAlready } from './conditional.js';
import { KeptBytes } from './kept-bytes.js';

const made = (body: string) => ({ type: 'text/plain', body });

describe('kept bytes', () => {
  it('are made once for a stamp, however many ask at the same time, and anew for another', async () => {
    const kept = new KeptBytes();
    let times = 0;
    const ask = (stamp: string) => kept.answer('page', stamp, () => made(`made ${++times} of ${stamp}`));

    const [first, second] = await Promise.all([ask('1'), ask('1')]);
    const third = await ask('2');

    expect([first, second, third].map((a) => a.bodies.identity.toString())).toEqual([
      'made 1 of 1',
      'made 1 of 1',
      'made 2 of 2',
    ]);
    expect(first.tag).not.toBe(third.tag);
  });

  it('are the same in every encoding, and their tag follows from the bytes alone', async () => {
    const [one, other] = [new KeptBytes(), new KeptBytes()];
    const [a, b] = [
      await one.answer('x', '1', () => made('Ä'.repeat(500))),
      await other.answer('y', '9', () => made('Ä'.repeat(500))),
    ];

    expect(gunzipSync(a.bodies.gzip)).toEqual(a.bodies.identity);
    expect(brotliDecompressSync(a.bodies.br)).toEqual(a.bodies.identity);
    expect(a.tag).toBe(b.tag);
  });

  it('that could not be made are tried again by the next who asks', async () => {
    const kept = new KeptBytes();
    await expect(kept.answer('page', '1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');

    expect((await kept.answer('page', '1', () => made('here'))).bodies.identity.toString()).toBe('here');
  });

  it('never grow beyond their limit: the least recently read go first', async () => {
    const kept = new KeptBytes();
    let made = 0;
    const big = (key: string) =>
      kept.answer(key, '1', () => {
        made++;
        return { type: 'x', body: Buffer.alloc(10 * 1024 * 1024) };
      });
    for (const key of 'abcdefghi') await big(key);
    await big('a');

    await big('j');
    await big('a');
    expect(made).toBe(10);
    await big('b');
    expect(made).toBe(11);
  });

  it('are all dropped when master data change, also what is being made meanwhile', async () => {
    const kept = new KeptBytes();
    let times = 0;
    const slow = kept.answer('page', '1', async () => {
      times++;
      await new Promise((wake) => setTimeout(wake, 20));
      return made('old');
    });
    kept.dropAll();
    await slow;

    expect((await kept.answer('page', '1', () => made('new'))).bodies.identity.toString()).toBe('new');
    expect(times).toBe(1);
  });
});

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=1.0', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', 'identity'],
    ['br;q=0,gzip;q=0', 'identity'],
  ])('%s → %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

describe('whether the reader has it already', () => {
  const lastModified = new Date('2027-05-01T09:00:00.700Z');
  const asked = (headers: Record<string, string>) => hasItAlready({ headers }, { tag: 'abc', lastModified });

  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ 'if-none-match': '"abc"' }, true],
    [{ 'if-none-match': 'W/"x", "abc-br"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"abcd"' }, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': 'Sat, 01 May 2027 09:00:00 GMT' }, false],
    [{ 'if-modified-since': 'Sat, 01 May 2027 09:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Sat, 01 May 2027 08:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
  ])('%j → %s', (headers, has) => {
    expect(asked(headers)).toBe(has);
  });
});
