import { chooseLanguage } from './language.js';
import { dayIn, formatDateTime, formatDay, formatDaySpan, formatList, formatTime, zoneOffsetLabel } from './formats.js';

const nineThirtyFour = new Date('2027-07-06T07:34:00Z');

it('writes times on a 24-hour clock with Latin digits in every language', () => {
  for (const language of ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const) {
    expect(formatTime(nineThirtyFour, language, 'Europe/Zurich')).toBe('09:34');
  }
  expect(formatTime(new Date('2027-07-05T22:00:00Z'), 'ar', 'Europe/Zurich')).toBe('00:00');
});

it('writes days as people read them', () => {
  expect(formatDay(nineThirtyFour, 'en', 'Europe/Zurich')).toBe('Tuesday 6 July 2027');
  expect(formatDay('2027-07-06', 'fr')).toBe('mardi 6 juillet 2027');
  expect(formatDay('2027-07-06', 'ar')).toBe('الثلاثاء، 6 يوليو 2027');
  expect(formatDaySpan('2027-07-05', '2027-07-09', 'en')).toBe('5–9 July 2027');
  expect(formatDaySpan('2027-07-05', '2027-07-09', 'zh')).toBe('2027年7月5日至9日');
  expect(formatDaySpan('2027-06-28', '2027-07-02', 'zh')).toBe('2027年6月28日至7月2日');
  expect(formatDaySpan('2027-12-30', '2028-01-02', 'zh')).toBe('2027年12月30日至2028年1月2日');
  expect(formatDaySpan('2027-07-05', '2027-07-05', 'zh')).toBe('2027年7月5日');
});

it('joins with the comma of the language', () => {
  expect(formatDateTime(nineThirtyFour, 'en', 'Europe/Zurich')).toBe('Tuesday 6 July 2027, 09:34');
  expect(formatDateTime(nineThirtyFour, 'ar', 'Europe/Zurich')).toBe('الثلاثاء، 6 يوليو 2027، 09:34');
  expect(formatDateTime(nineThirtyFour, 'zh', 'Europe/Zurich')).toBe('2027年7月6日星期二 09:34');
  expect(formatList(['رئيس', 'متحدث'], 'ar')).toBe('رئيس، متحدث');
});

it('names the distance from UTC of that day, summer and winter', () => {
  expect(zoneOffsetLabel(nineThirtyFour, 'Europe/Zurich')).toBe('UTC+2');
  expect(zoneOffsetLabel(new Date('2027-01-06T07:34:00Z'), 'Europe/Zurich')).toBe('UTC+1');
  expect(zoneOffsetLabel(nineThirtyFour, 'Asia/Kathmandu')).toBe('UTC+5:45');
});

it('knows the day in the zone of the Forum, not of the server', () => {
  expect(dayIn(new Date('2027-07-05T22:30:00Z'), 'Europe/Zurich')).toBe('2027-07-06');
});

it('chooses the best language that a browser asks for', () => {
  expect(chooseLanguage('pt-BR, ar-EG;q=0.8, fr;q=0.9')).toBe('fr');
  expect(chooseLanguage('de')).toBe('en');
  expect(chooseLanguage(undefined)).toBe('en');
});
