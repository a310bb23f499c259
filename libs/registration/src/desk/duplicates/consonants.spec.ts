import { consonantsOf, isOtherScript } from './consonants.js';

it.each([
  ['محمد السالم', 'Mohammed Al-Salem'],
  ['محمد السالم', 'Salem Muhammad'],
  ['فاطمة نور', 'Fatimah Nour'],
  ['وليد حداد', 'Walid Haddad'],
  ['Сергей Хрущёв', 'Sergei Khrushchev'],
  ['Сергей Хрущёв', 'Sergey Khrushchyov'],
  ['Μαρία Παπαδοπούλου', 'Maria Papadopoulou'],
  ['明 欧阳', 'Ming Ouyang'],
])('%s and %s have the same consonants', (own, latin) => {
  expect(consonantsOf(own)).toBe(consonantsOf(latin));
  expect([isOtherScript(own), isOtherScript(latin)]).toEqual([true, false]);
});

it('others have not, and two letters say nothing', () => {
  expect(consonantsOf('محمد السالم')).not.toBe(consonantsOf('Ahmed Al-Salem'));
  expect(consonantsOf('李 娜')).toBeUndefined();
  expect(consonantsOf('Li Na')).toBeUndefined();
  expect(isOtherScript('Ünal Çelik-O’Neill')).toBe(false);
});
