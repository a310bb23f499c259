import { isOpen, isStepBack, LIST_STATES, NEXT_LIST_STATES } from './list-state.js';
import { mustFollow, mustBeUsableMinutes } from './roundtable.rules.js';

const codeOf = (act: () => void): string => {
  try {
    act();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
  return 'yes';
};

it('goes from provisional over published to final, and back only with a reason', () => {
  const table = LIST_STATES.flatMap((from) =>
    LIST_STATES.map((to) => `${from} → ${to}: ${codeOf(() => mustFollow(from, to, ''))}`),
  );

  expect(table).toEqual([
    'provisional → provisional: roundtable.state-unreachable',
    'provisional → published: yes',
    'provisional → final: roundtable.state-unreachable',
    'published → provisional: roundtable.reason-missing-step-back',
    'published → published: roundtable.state-unreachable',
    'published → final: yes',
    'final → provisional: roundtable.state-unreachable',
    'final → published: roundtable.reason-missing-step-back',
    'final → final: roundtable.state-unreachable',
  ]);
  expect(codeOf(() => mustFollow('final', 'published', 'The minister fell ill'))).toBe('yes');
});

it('takes requests until it is final', () => {
  expect(LIST_STATES.filter(isOpen)).toEqual(['provisional', 'published']);
  expect(Object.keys(NEXT_LIST_STATES)).toEqual([...LIST_STATES]);
  expect(isStepBack('published', 'final')).toBe(false);
});

it('takes minutes in steps of six seconds', () => {
  const usable = [0.1, 2.5, 3, 4.1, 30].map((minutes) => codeOf(() => mustBeUsableMinutes(minutes, 'minutes')));
  const unusable = [0, -1, 2.55, 30.1, Number.NaN, Infinity].map((minutes) =>
    codeOf(() => mustBeUsableMinutes(minutes, 'minutes')),
  );

  expect(new Set(usable)).toEqual(new Set(['yes']));
  expect(new Set(unusable)).toEqual(new Set(['roundtable.minutes-unusable']));
});
