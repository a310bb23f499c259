import { LANGUAGES } from '@app/i18n';
import { deadlineInWords } from './letter-facts.js';

describe('until when something is possible', () => {
  const zone = 'Europe/Zurich';

  it('is told as the end of a day where it is midnight, in every language', () => {
    const midnight = new Date('2027-06-21T22:00:00Z');
    for (const language of LANGUAGES) {
      const told = deadlineInWords(midnight, language, zone);
      expect([/24:00 \(UTC\+2\)$/.test(told), /21/.test(told), /22/.test(told)]).toEqual([true, true, false]);
    }
    expect(deadlineInWords(midnight, 'en', zone)).toBe('Monday 21 June 2027, 24:00 (UTC+2)');
  });

  it('is told as it is at any other time', () => {
    expect(deadlineInWords(new Date('2027-06-21T16:00:00Z'), 'en', zone)).toBe('Monday 21 June 2027, 18:00 (UTC+2)');
  });
});
