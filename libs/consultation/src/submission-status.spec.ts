import { awaitsDecision, mayFollow, SUBMISSION_STATUSES } from './submission-status.js';

describe('the way of a submission', () => {
  it('begins with a proven address, and what is decided stays decided, but for the waiting list', () => {
    const ways = SUBMISSION_STATUSES.flatMap((from) =>
      SUBMISSION_STATUSES.filter((to) => mayFollow(from, to)).map((to) => `${from} → ${to}`),
    );

    expect(ways).toEqual([
      'submitted → received',
      'submitted → withdrawn',
      'received → accepted',
      'received → declined',
      'received → merged',
      'received → waitlisted',
      'received → withdrawn',
      'waitlisted → accepted',
      'waitlisted → declined',
      'waitlisted → merged',
      'waitlisted → withdrawn',
    ]);
  });

  it('waits for a decision when it is received, and when it stands on the waiting list', () => {
    expect(SUBMISSION_STATUSES.filter(awaitsDecision)).toEqual(['received', 'waitlisted']);
  });
});
