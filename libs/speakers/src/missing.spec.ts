import { missingOf, type Part } from './missing.js';

const now = new Date('2027-06-09T10:00:00Z');
const accepted: Part = {
  state: 'accepted',
  answerBy: new Date('2027-06-14T16:00:00Z'),
  mode: 'on-site',
  isCancelled: false,
  endsAt: new Date('2027-07-06T12:45:00Z'),
  registration: { status: 'approved', mode: 'on-site' },
};
const missing = (changes: Partial<Part>, at = now) => missingOf({ ...accepted, ...changes }, at);

it('misses nothing of a speaker who accepted, said how, and is registered so', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ mode: 'remote' })).toEqual([]);
  expect(missing({ mode: 'remote', registration: { status: 'approved', mode: 'remote' } })).toEqual([]);
});

it('first of all misses the answer, and says when it is late', () => {
  const invited: Partial<Part> = { state: 'invited', mode: null, registration: null };

  expect(missing(invited)).toEqual([{ kind: 'answer', by: accepted.answerBy, isLate: false }]);
  expect(missing(invited, new Date('2027-06-15T00:00:00Z'))).toEqual([
    { kind: 'answer', by: accepted.answerBy, isLate: true },
  ]);
});

it('misses how the speaker takes part, and the registration', () => {
  expect(missing({ mode: null, registration: null })).toEqual([{ kind: 'mode' }, { kind: 'registration' }]);
});

it.each(['rejected', 'withdrawn', 'expired'] as const)('counts a registration that is %s as none', (status) => {
  expect(missing({ registration: { status, mode: 'on-site' } })).toEqual([{ kind: 'registration' }]);
});

it.each(['submitted', 'under-review', 'waiting'] as const)('waits for the approval of one that is %s', (status) => {
  expect(missing({ registration: { status, mode: 'on-site' } })).toEqual([{ kind: 'approval' }]);
});

it('notices a speaker on site who is registered as remote', () => {
  expect(missing({ registration: { status: 'approved', mode: 'remote' } })).toEqual([{ kind: 'registration-mode' }]);
});

it('wants nothing from whoever declined or was not asked, nor for a session that is cancelled or over', () => {
  const nothing = { mode: null, registration: null };

  expect(missing({ ...nothing, state: 'declined' })).toEqual([]);
  expect(missing({ ...nothing, state: 'suggested' })).toEqual([]);
  expect(missing({ ...nothing, isCancelled: true })).toEqual([]);
  expect(missing({ ...nothing, state: 'invited' }, accepted.endsAt!)).toEqual([]);
});
