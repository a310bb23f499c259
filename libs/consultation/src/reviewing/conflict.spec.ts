import { areTheSame } from './conflict.js';

describe('two organizations', () => {
  it.each([
    ['Réseau ouvert', 'RESEAU OUVERT', true],
    ['Open Networks (Lagos)', 'open-networks', true],
    ['', '', false],
    ['Open Networks', 'Open Networks Asia', false],
    ['山区网络', '山区网络', true],
  ])('%p and %p: the same is %p', (one, other, same) => {
    expect(areTheSame(one, other)).toBe(same);
  });
});
