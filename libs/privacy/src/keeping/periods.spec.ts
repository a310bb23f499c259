import { badgesKeptUntil, mustBeUsablePeriods, registrationsKeptUntil, USUAL_PERIODS } from './periods.js';

const edition = { endsOn: '2028-05-12', answersKeptUntil: null };

describe('how long is kept', () => {
  it('refuses what makes no sense: negative, broken, for ever, letters that nobody could look up again', () => {
    const nonsense = [
      { badges: -1 },
      { links: 1.5 },
      { letters: 29 },
      { letters: 10_000 },
      { 'failed-applications': Number.NaN },
    ];
    for (const periods of nonsense) expect(() => mustBeUsablePeriods(periods)).toThrow('privacy.period-unusable');
    expect(() => mustBeUsablePeriods({ ...USUAL_PERIODS, badges: 0 })).not.toThrow();
  });

  it('never ends before the Forum does', () => {
    expect([
      registrationsKeptUntil({ ...edition, answersKeptUntil: '2028-05-01' }),
      registrationsKeptUntil({ ...edition, answersKeptUntil: '2028-08-01' }),
      registrationsKeptUntil(edition),
      badgesKeptUntil(edition, { badges: 0 }),
    ]).toEqual(['2028-05-12', '2028-08-01', '2029-05-12', '2028-05-12']);
  });
});
