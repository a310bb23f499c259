import { isLiving, mayFollow, REGISTRATION_STATUSES, type RegistrationStatus } from './registration-status.js';

describe('the status of a registration', () => {
  it('changes only along the table', () => {
    const allowed = REGISTRATION_STATUSES.flatMap((from) =>
      REGISTRATION_STATUSES.filter((to) => mayFollow(from, to)).map((to) => `${from} → ${to}`),
    );

    expect(allowed).toEqual([
      'submitted → under-review',
      'submitted → information-requested',
      'submitted → approved',
      'submitted → withdrawn',
      'submitted → expired',
      'submitted → replaced',
      'under-review → information-requested',
      'under-review → approved',
      'under-review → rejected',
      'under-review → withdrawn',
      'under-review → replaced',
      'information-requested → under-review',
      'information-requested → approved',
      'information-requested → rejected',
      'information-requested → withdrawn',
      'information-requested → expired',
      'information-requested → replaced',
      'waiting → submitted',
      'waiting → offered',
      'waiting → approved',
      'waiting → rejected',
      'waiting → withdrawn',
      'waiting → expired',
      'waiting → replaced',
      'offered → under-review',
      'offered → information-requested',
      'offered → waiting',
      'offered → approved',
      'offered → rejected',
      'offered → withdrawn',
      'offered → expired',
      'approved → under-review',
      'approved → information-requested',
      'approved → attended',
      'approved → rejected',
      'approved → withdrawn',
      'approved → replaced',
      'attended → approved',
      'rejected → under-review',
    ]);
  });

  it('frees the address when it is over', () => {
    const over: RegistrationStatus[] = REGISTRATION_STATUSES.filter((status) => !isLiving(status));

    expect(over).toEqual(['rejected', 'withdrawn', 'expired', 'replaced']);
  });
});
