import { stagesOf } from './stages.js';

const part = {
  ...{ state: 'accepted' as const, mode: null, registration: null, hasHandedIn: false, delivery: null },
  ...{ answerBy: null, isCancelled: false, endsAt: null },
} as const;
const done = (changes: object) =>
  stagesOf({ ...part, ...changes })
    .filter(({ isDone }) => isDone)
    .map(({ stage }) => stage);

it('says how far somebody is who accepted, by what the other rooms know now', () => {
  expect(done({})).toEqual(['answer']);
  expect(done({ registration: { status: 'under-review', mode: 'on-site' } })).toEqual(['answer', 'registration']);
  expect(done({ registration: { status: 'withdrawn', mode: 'on-site' } })).toEqual(['answer']);
  expect(done({ registration: { status: 'approved', mode: 'on-site' }, mode: 'on-site' })).toEqual([
    'answer',
    'registration',
    'accreditation',
    'mode',
  ]);
  expect(done({ mode: 'remote', hasHandedIn: true, delivery: 'spoke' })).toEqual([
    'answer',
    'mode',
    'materials',
    'delivery',
  ]);
  expect(done({ delivery: 'absent' })).toEqual(['answer']);
});
