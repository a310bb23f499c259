import { parseAddress } from './address.js';

it.each([
  ['ana@people.example', 'ana@people.example', 'ana@people.example'],
  ['  Ana.Lima@People.Example ', 'Ana.Lima@people.example', 'ana.lima@people.example'],
  ['o\u0027brien+wsis@people.example', "o'brien+wsis@people.example", "o'brien+wsis@people.example"],
  ['ana@people.example.', 'ana@people.example', 'ana@people.example'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['ana@مثال.إختبار', 'ana@xn--mgbh0fb.xn--kgbechtv', 'ana@xn--mgbh0fb.xn--kgbechtv'],
  [`${'a'.repeat(64)}@people.example`, `${'a'.repeat(64)}@people.example`, `${'a'.repeat(64)}@people.example`],
])('takes %s', (typed, address, key) => {
  expect(parseAddress(typed)).toEqual({ address, key });
});

it('knows two spellings of one address as the same', () => {
  const spellings = [
    'Ana@Bücher.example',
    'ana@bücher.EXAMPLE.',
    ' ANA@xn--bcher-kva.example',
    'ana@BU\u0308CHER.example',
  ];

  expect(new Set(spellings.map((typed) => parseAddress(typed)?.key))).toEqual(new Set(['ana@xn--bcher-kva.example']));
});

it('keeps dots and tags apart, since only the owner’s server knows whether they matter', () => {
  expect(parseAddress('a.na@people.example')?.key).not.toBe(parseAddress('ana@people.example')?.key);
});

it.each([
  ['', 'nothing'],
  ['ana', 'no domain'],
  ['ana@', 'no domain'],
  ['@people.example', 'nothing before the @'],
  ['ana@people', 'a domain without a dot'],
  ['a@x>\r\nRCPT TO:<e@y.example', 'a second command'],
  ['"a@x, e"@y.example', 'a quoted local part'],
  ['"ana"@people.example', 'a quoted local part'],
  ['a@x.example, e@y.example', 'two addresses'],
  ['a@x.example;e@y.example', 'two addresses'],
  ['a@x.example e@y.example', 'two addresses'],
  ['a@x.example@y.example', 'two @'],
  ['friends: a@x.example, e@y.example;', 'a group'],
  ['ana(comment)@people.example', 'a comment'],
  ['ana@people(comment).example', 'a comment'],
  ['Ana Lima <ana@people.example>', 'a name beside it'],
  ['<ana@people.example>', 'brackets'],
  ['"\\"nested\\" quotes"@people.example', 'nested quotes'],
  [`${'a'.repeat(65)}@people.example`, 'more than 64 characters before the @'],
  [`ana@${'a.'.repeat(130)}example`, 'more than 254 characters'],
  [`${'a'.repeat(300)}@people.example`, '300 characters'],
  [`ana@${'a'.repeat(64)}.example`, 'a label of 64 characters'],
  ['аna@people.example', 'a Cyrillic letter before the @'],
  ['用户@people.example', 'a local part that needs SMTPUTF8'],
  ['ana@[127.0.0.1]', 'an address literal'],
  ['ana@127.0.0.1', 'numbers instead of a domain'],
  ['ana@2130706433', 'a number instead of a domain'],
  ['ana@people..example', 'an empty label'],
  ['.ana@people.example', 'a dot at the beginning'],
  ['ana.@people.example', 'a dot before the @'],
  ['an..a@people.example', 'two dots'],
  ['ana@-people.example', 'a hyphen at the beginning of a label'],
  ['ana@peo_ple.example', 'an underscore in the domain'],
  ['ana@peo%70le.example', 'an escape in the domain'],
  ['ana\u0000@people.example', 'a NUL'],
  ['ana\u2028@people.example', 'a line separator'],
  ['ana@people.example\u202e', 'a mark of direction'],
  ['ana=0D=0A@people.example\r\nBcc: e@y.example', 'a header'],
])('refuses %j: %s', (typed) => {
  expect(parseAddress(typed)).toBeUndefined();
});

it('refuses what is not a text', () => {
  expect([undefined, null, 7, {}, ['ana@people.example']].map(parseAddress)).toEqual(Array(5).fill(undefined));
});
