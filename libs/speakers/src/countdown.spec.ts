import { LANGUAGES } from '@app/i18n';
import { countdown } from './countdown.js';

const zone = 'Europe/Zurich';
const session = { startsAt: new Date('2027-07-06T12:00:00Z'), endsAt: new Date('2027-07-06T12:45:00Z') };
const at = (now: string, language: (typeof LANGUAGES)[number] = 'en') =>
  countdown(session, new Date(now), zone, language);

it('counts days by the calendar of the Forum, then hours, then minutes', () => {
  expect(at('2027-06-09T23:00:00Z')).toBe('in 26 days'); // 01:00 of the 10th in Geneva
  expect(at('2027-06-09T21:00:00Z')).toBe('in 27 days'); // 23:00 of the 9th
  expect(at('2027-07-05T10:00:00Z')).toBe('tomorrow');
  expect(at('2027-07-06T08:10:00Z')).toBe('in 3 hours');
  expect(at('2027-07-06T11:59:30Z')).toBe('in 1 minute');
  expect(at('2027-07-06T12:00:00Z')).toBe('now');
  expect(at('2027-07-06T12:45:00Z')).toBe('over');
});

it('says it in each language, with Latin digits', () => {
  expect(LANGUAGES.map((language) => at('2027-06-09T10:00:00Z', language))).toEqual([
    'in 27 days',
    'dans 27 jours',
    'dentro de 27 días',
    'через 27 дней',
    '27天后',
    'خلال 27 يومًا',
  ]);
});
