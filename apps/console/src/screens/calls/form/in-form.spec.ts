import { inForm } from './in-form';

it('reads the wanted language, and English marked as such where it is missing', () => {
  const label = { en: 'Format', ar: 'الشكل' };

  expect(inForm(label, 'ar')).toEqual({ words: 'الشكل', language: 'ar', isMissing: false });
  expect(inForm(label, 'en')).toEqual({ words: 'Format', language: 'en', isMissing: false });
  expect(inForm(label, 'ru')).toEqual({ words: 'Format', language: 'en', isMissing: true });
});
