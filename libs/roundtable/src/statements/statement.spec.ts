import { newestTexts, publicTexts, standsIn, tidyText } from './statement.js';

const text = (language: string, number: number, state: 'draft' | 'checked') => ({ language, number, state });
const texts = [text('ar', 1, 'checked'), text('en', 1, 'draft'), text('ar', 2, 'draft'), text('fr', 1, 'checked')];
const inShort = (all: ReturnType<typeof text>[]) => all.map(({ language, number }) => `${language} ${number}`);

it('counts the newest version of each language, the original first', () => {
  expect(inShort(newestTexts(texts, 'ar'))).toEqual(['ar 2', 'en 1', 'fr 1']);
});

it('gives the public what was checked, never a draft', () => {
  expect(inShort(publicTexts(texts, 'ar'))).toEqual(['ar 1', 'fr 1']);
});

it('keeps paragraphs as they are meant', () => {
  expect(tidyText(' Chair, \r\n\r\n\r\n\r\nthank you.  \n')).toBe('Chair,\n\nthank you.');
});

it('finds a quote over a line’s end, and not one that was made up', () => {
  expect([
    standsIn('no one  behind', 'leave no one\nbehind.'),
    standsIn('everyone', 'no one'),
    standsIn(' ', 'a'),
  ]).toEqual([true, false, false]);
});
