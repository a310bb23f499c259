import { MessageFault, readMessage } from './message.js';

const troubleOf = (text: string): [string, number] | undefined => {
  try {
    readMessage(text, 'en');
    return undefined;
  } catch (fault) {
    return fault instanceof MessageFault ? [fault.trouble, fault.at] : ['thrown', -1];
  }
};

it('says where the form of a message is wrong', () => {
  expect(troubleOf('Dear {name')).toEqual(['braces', 5]);
  expect(troubleOf('Dear name}, hello')).toEqual(['braces', 9]);
  expect(troubleOf('{a, plural, one {x} other {y}')).toEqual(['braces', 0]);
  expect(troubleOf('{a, plural, one {x}}')).toEqual(['no-other', 19]);
  expect(troubleOf("Avant d'{edition}")).toEqual(['apostrophe', 7]);
  expect(troubleOf('Dear {}')).toEqual(['form', 5]);
  expect(troubleOf('Dear {first name}')).toEqual(['form', 5]);
  expect(troubleOf("It's {name}, isn't it? <b>{a, select, 1 {x} other {}}</b>")).toBeUndefined();
});

it('tells its slots, and which of them are met whatever is chosen', () => {
  const { slots } = readMessage('{a, select, 1 {by {day} at {place}} other {by {day}}} for {name}', 'en');

  expect(slots.map(({ name, kind, isSure, at }) => [name, kind, isSure, at])).toEqual([
    ['a', 'select', true, 0],
    ['day', 'text', true, 18],
    ['place', 'text', false, 27],
    ['day', 'text', true, 46],
    ['name', 'text', true, 58],
  ]);
  expect(slots[0].options).toEqual(['1', 'other']);
  expect(readMessage('{a, select, 1 {four} other {{b}}} {c}!', 'en').longest).toBe('four !'.length);
  expect(readMessage('{day, date, short}{n, number, percent}{n, number}', 'en').slots.map(({ kind }) => kind)).toEqual([
    'other',
    'other',
    'number',
  ]);
});

it('says nothing where a value is missing, and what is left where a choice is', () => {
  const message = readMessage('[{name}] {a, select, 1 {one} other {left}} {n, plural, =1 {one} other {left}}', 'ar');

  expect(message.say({})).toBe('[] left left');
  expect(message.say({ name: '<b>', a: 1, n: 1 })).toBe('[<b>] one one');
});
