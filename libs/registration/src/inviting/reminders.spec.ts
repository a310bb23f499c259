import { nextReminder, type Reminded } from './reminders.js';

const invited = new Date('2027-04-01T08:00:00Z');
const after = (days: number, from = invited) => new Date(from.getTime() + days * 86_400_000);
const invitation = (days: number, changes: Partial<Reminded> = {}): Reminded => ({
  invitedAt: invited,
  lastLetterAt: invited,
  expiresAt: after(days),
  reminded: [],
  ...changes,
});
const next = (days: number, changes?: Partial<Reminded>) => {
  const due = nextReminder(invitation(days, changes));
  return due && [due.code, (due.at.getTime() - invited.getTime()) / 86_400_000];
};

describe('an invitation that nobody answers is reminded of', () => {
  it('half way when it is long, and three days before its end', () => {
    expect(next(30)).toEqual(['half-way', 15]);
    expect(next(30, { reminded: ['half-way'], lastLetterAt: after(15) })).toEqual(['three-days-before', 27]);
    expect(next(30, { reminded: ['half-way', 'three-days-before'], lastLetterAt: after(27) })).toBeUndefined();
  });

  it.each([
    [19, ['three-days-before', 16]],
    [20, ['half-way', 10]],
    [7, ['three-days-before', 4]],
    [5, ['three-days-before', 3]], // three days after the letter, not two
  ])('within %i days: %j', (days, expected) => {
    expect(next(days)).toEqual(expected);
  });

  it('not at all when three days after the letter it is over', () => {
    expect([next(3), next(1)]).toEqual([undefined, undefined]);
    expect(next(30, { reminded: ['half-way'], lastLetterAt: after(28) })).toBeUndefined();
  });

  it('never within three days after another letter', () => {
    expect(next(30, { lastLetterAt: after(14) })).toEqual(['half-way', 17]);
    expect(next(30, { lastLetterAt: after(26) })).toEqual(['half-way', 29]);
  });
});
