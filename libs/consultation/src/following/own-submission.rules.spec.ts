import { mayEdit, stageOf } from './own-submission.rules.js';

const call = { opensAt: new Date('2026-11-01T08:00:00Z'), closesAt: new Date('2027-02-10T22:00:00Z') };
const before = new Date('2027-02-10T21:59:00Z');
const after = new Date('2027-02-10T22:00:00Z');
const late = { status: 'received', lateUntil: new Date('2027-02-12T22:00:00Z') } as const;
const received = { status: 'received', lateUntil: null } as const;

describe('a submission in its submitter’s hands', () => {
  it('may be written anew until the deadline, and a late one until its code expires', () => {
    expect([
      mayEdit(received, call, before),
      mayEdit(received, call, after),
      mayEdit(late, call, after),
      mayEdit(late, call, late.lateUntil),
      mayEdit({ ...received, status: 'accepted' }, call, before),
      mayEdit({ ...received, status: 'submitted' }, call, before),
    ]).toEqual([true, false, true, false, false, false]);
  });

  it('is under review from its deadline on, until somebody has decided', () => {
    expect([
      stageOf(received, call, before),
      stageOf(received, call, after),
      stageOf(late, call, after),
      stageOf({ ...received, status: 'waitlisted' }, call, before),
    ]).toEqual(['received', 'under-review', 'received', 'decided']);
  });
});
