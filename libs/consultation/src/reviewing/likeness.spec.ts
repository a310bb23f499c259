import { gramsOf, likenessOf } from './likeness.js';

const like = (one: string, other: string) => Number(likenessOf(gramsOf(one), gramsOf(other)).toFixed(2));

describe('the likeness of two texts', () => {
  it('is one for the same, whatever case, accents and signs', () => {
    expect(like('Réseaux, de montagne!', 'reseaux DE montagne')).toBe(1);
  });

  it('is nothing for what has nothing in common, and for nothing', () => {
    expect([like('Elections', 'mountain'), like('', ''), like('山区', '选举')]).toEqual([0, 0, 0]);
  });

  it.each([
    ['Сети горных деревень', 'Сеть горной деревни', 'Выборы и пресса'],
    ['شبكات قرى الجبال', 'شبكة قرية في الجبال', 'الانتخابات والصحافة'],
    ['山区社区网络建设', '山区村庄的社区网络', '选举与新闻报道'],
    ['Redes de aldeas de montaña', 'Red de la aldea de montana', 'Elecciones y prensa'],
  ])('of %p is greater with %p than with %p', (one, akin, strange) => {
    expect(like(one, akin)).toBeGreaterThan(0.22);
    expect(like(one, strange)).toBeLessThan(0.15);
  });
});
