import { isLiving, mayFollow, REGISTRATION_STATUSES, type RegistrationStatus } from './registration-status.js';

describe('the status of a registration', () => {
  it('changes only along the table', () => {
    const allowed = REGISTRATION_STATUSES.flatMap((from) =>
      REGISTRATION_STATUSES.filter((to) => mayFollow(from, to)).map((to) => `${from} → ${to}`),
    );

    expect(allowed).toEqual([
      'submitted → under-review',
      'submitted → approved',
      'submitted → withdrawn',
      'submitted → expired',
      'under-review → approved',
      'under-review → rejected',
      'under-review → withdrawn',
      'waiting → rejected',
      'waiting → withdrawn',
      'waiting → expired',
      'approved → withdrawn',
    ]);
  });

  it('frees the address when it is over', () => {
    const over: RegistrationStatus[] = REGISTRATION_STATUSES.filter((status) => !isLiving(status));

    expect(over).toEqual(['rejected', 'withdrawn', 'expired']);
  });
});
