import { SeveralRefusals } from '@app/refusals';
import { filled, paragraphsOf, usableTexts } from './announcement-text.js';
import { languageFor } from './announcement.js';

const refusalsOf = (act: () => unknown) => {
  try {
    act();
  } catch (refusal) {
    return (refusal as SeveralRefusals).each.map(({ code, field, values }) => [code, field, values]);
  }
  return [];
};

describe('usableTexts', () => {
  it('keeps what says something, tidied', () => {
    const texts = usableTexts({
      en: { subject: '  Your   session ', body: '\n{name}, be early.\r\nThe doors open at 8.\n' },
      fr: { subject: ' ', body: '\n' },
    });

    expect(texts).toEqual({ en: { subject: 'Your session', body: '{name}, be early.\nThe doors open at 8.' } });
  });

  it('names the field and the line of everything in braces that stands for nothing', () => {
    const refused = refusalsOf(() =>
      usableTexts({
        en: { subject: 'For {name}', body: 'One\nTwo {nmae} and {x}' },
        ar: { subject: 'Where }', body: 'x' },
      }),
    );

    expect(refused).toEqual([
      ['announcements.placeholder-unknown', 'texts/en/body', { found: '{nmae}', line: 2 }],
      ['announcements.placeholder-unknown', 'texts/ar/subject', { found: '}', line: 1 }],
    ]);
  });

  it('wants both parts of a language, and one language at least', () => {
    expect(refusalsOf(() => usableTexts({ fr: { subject: 'Bonjour', body: '' } }))).toEqual([
      ['announcements.text-missing', 'texts/fr/body', {}],
    ]);
    expect(refusalsOf(() => usableTexts({}))).toEqual([['announcements.text-missing', 'texts/en/subject', {}]]);
    expect(refusalsOf(() => usableTexts({ en: { subject: 'a'.repeat(151), body: 'b'.repeat(8000) } }))).toEqual([
      ['announcements.text-too-long', 'texts/en/subject', { most: 150 }],
    ]);
  });
});

it('fills in values, also such as look like placeholders themselves', () => {
  const values = { name: '{organization}', organization: 'ITU', edition: 'Forum 2027', days: '5–9 July 2027' };

  expect(filled('{name} of {organization}, {days}', values)).toBe('{organization} of ITU, 5–9 July 2027');
});

it('takes each line that says something for a paragraph', () => {
  expect(paragraphsOf('One\n\n  Two   words \n')).toEqual(['One', 'Two words']);
});

it('gives everybody the language that they read, else the first of the six that there is', () => {
  const text = { subject: 'a', body: 'b' };

  expect(languageFor({ ar: text, fr: text }, 'ar')).toBe('ar');
  expect(languageFor({ ar: text, fr: text }, 'zh')).toBe('fr');
  expect(languageFor({ ar: text, en: text }, 'ru')).toBe('en');
});
