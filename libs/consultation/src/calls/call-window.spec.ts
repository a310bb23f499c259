import { callState, mustTake } from './call-window.js';

const call = { opensAt: new Date('2026-11-01T08:00:00Z'), closesAt: new Date('2027-02-10T22:00:00Z') };
const at = (instant: string) => new Date(instant);

describe('the window of a call', () => {
  it('opens at its instant and is closed at its deadline, to the millisecond', () => {
    expect([
      callState(call, at('2026-11-01T07:59:59.999Z')),
      callState(call, at('2026-11-01T08:00:00Z')),
      callState(call, at('2027-02-10T21:59:59.999Z')),
      callState(call, at('2027-02-10T22:00:00Z')),
    ]).toEqual(['soon', 'open', 'open', 'closed']);
  });

  it('lets a late code in after the deadline and never before the opening', () => {
    expect(() => mustTake(call, at('2027-02-11T00:00:00Z'), false)).toThrow('consultation.closed');
    expect(() => mustTake(call, at('2027-02-11T00:00:00Z'), true)).not.toThrow();
    expect(() => mustTake(call, at('2026-10-01T00:00:00Z'), true)).toThrow('consultation.not-open');
  });
});
