import { checkAnswers, missingAnswers } from './answers.js';
import type { FieldType } from './form-definition.js';
import { usableDefinition } from './usable-definition.js';

const en = (words: string) => ({ en: words });
const field = (code: string, type: FieldType, changes: object = {}) => ({ code, type, label: en(code), ...changes });
const options = ['print', 'radio', 'web'].map((code) => ({ code, label: en(code) }));
const formOf = (...fields: object[]) => usableDefinition({ sections: [{ code: 'one', title: en('One'), fields }] });
const check = (definition: ReturnType<typeof formOf>, given: object, country = 'CH') =>
  checkAnswers(definition, given as Record<string, unknown>, { country }, 'registration');

describe('an answer', () => {
  it.each<[FieldType, unknown, unknown]>([
    ['text', '  The  Mountain Post ', 'The Mountain Post'],
    ['long-text', 'one\r\ntwo ', 'one\ntwo'],
    ['number', ' 12 ', 12],
    ['number', 0, 0],
    ['date', '2027-02-28', '2027-02-28'],
    ['choice', 'radio', 'radio'],
    ['choices', ['web', 'print', 'web'], ['print', 'web']],
    ['choices', 'web', ['web']],
    ['yes-no', 'no', false],
    ['yes-no', true, true],
    ['country', 'KE', 'KE'],
    ['phone', '044 668 18 00', '+41446681800'],
    ['phone', '+254 20 2345678', '+254202345678'],
    ['url', 'post.example/story', 'https://post.example/story'],
    ['email', ' Desk@Post.example ', 'Desk@post.example'],
  ])('of %s: %p is kept as %p', (type, given, kept) => {
    const definition = formOf(field('a', type, type.startsWith('choice') ? { options } : {}));
    expect(check(definition, { a: given })).toEqual({ answers: { a: kept }, problems: [] });
  });

  it.each<[FieldType, unknown]>([
    ['text', 'x'.repeat(201)],
    ['number', '1.5'],
    ['number', -1],
    ['date', '2027-02-30'],
    ['choice', 'television'],
    ['choice', ['web']],
    ['choices', ['web', 'television']],
    ['yes-no', 'maybe'],
    ['country', 'XX'],
    ['phone', '12'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://user:secret@post.example'],
    ['email', 'nobody'],
    ['text', { a: 1 }],
  ])('of %s is not %p', (type, given) => {
    const definition = formOf(field('a', type, type.startsWith('choice') ? { options } : {}));
    expect(check(definition, { a: given })).toMatchObject({ answers: {}, problems: [{ code: 'a' }] });
  });

  it.each(['', '  ', null, undefined, []])('that is %p is none, which only a required field minds', (given) => {
    expect(check(formOf(field('a', 'text')), { a: given })).toEqual({ answers: {}, problems: [] });
    expect(check(formOf(field('a', 'text', { required: true })), { a: given }).problems).toEqual([
      { code: 'a', reason: 'missing', values: {} },
    ]);
  });

  it('to a question that is not asked is refused', () => {
    expect(check(formOf(field('a', 'text')), { b: 'x' }).problems).toEqual([
      { code: 'b', reason: 'unknown', values: {} },
    ]);
  });
});

describe('a question with a condition', () => {
  const definition = formOf(
    field('kind', 'choice', { options }),
    field('link', 'url', { required: true, when: { field: 'kind', is: ['web'] } }),
    field('more', 'yes-no', { when: { field: 'kind', is: ['web', 'radio'] } }),
    field('what', 'text', { required: true, when: { field: 'more', is: ['yes'] } }),
  );

  it('is required only if the condition holds', () => {
    expect(check(definition, { kind: 'print' })).toEqual({ answers: { kind: 'print' }, problems: [] });
    expect(check(definition, { kind: 'web' }).problems).toEqual([{ code: 'link', reason: 'missing', values: {} }]);
  });

  it('is dropped where it does not hold, with what hangs on it', () => {
    const given = { kind: 'print', link: 'post.example', more: 'yes', what: 'a lot' };
    expect(check(definition, given)).toEqual({ answers: { kind: 'print' }, problems: [] });
    expect(check(definition, { ...given, kind: 'radio' }).answers).toEqual({
      kind: 'radio',
      more: true,
      what: 'a lot',
    });
  });

  it('counts as missing only where it is asked', () => {
    const missing = (answers: Record<string, string>) =>
      missingAnswers(definition, answers, 'registration').map(({ code }) => code);
    expect(missing({ kind: 'print' })).toEqual([]);
    expect(missing({ kind: 'web' })).toEqual(['link', 'more']);
  });
});
