import type { DefinitionFault } from './check-definition.js';
import { fieldsAsked, fieldsToRead } from './form-definition.js';
import { FormUnusable } from './forms.errors.js';
import { usableDefinition } from './usable-definition.js';

const en = (words: string) => ({ en: words });
const field = (code: string, changes: object = {}) => ({ code, type: 'text', label: en(code), ...changes });
const choice = (code: string, changes: object = {}) =>
  field(code, { type: 'choice', options: [option('a'), option('b')], ...changes });
const option = (code: string) => ({ code, label: en(code) });
const form = (...fields: object[]) => ({ sections: [{ code: 'one', title: en('One'), fields }] });

function faultsOf(definition: unknown): Array<[place: string | undefined, fault: string]> {
  try {
    usableDefinition(definition);
    return [];
  } catch (refusal) {
    return (refusal as FormUnusable).each.map(({ field: place, code }) => [
      place,
      code.replace('forms.definition-', ''),
    ]);
  }
}
const faults = (definition: unknown, place: string, fault: DefinitionFault) =>
  expect(faultsOf(definition)).toEqual([[place, fault]]);

describe('a form may be used', () => {
  it('with every kind of field, conditions on choices and on a yes or no', () => {
    const definition = form(
      choice('media'),
      field('since', { type: 'number', when: { field: 'media', is: ['a', 'b'] }, atMost: 2100 }),
      field('pass', { type: 'yes-no' }),
      field('which', { when: { field: 'pass', is: ['yes'] }, keptDays: 30 }),
    );
    expect(faultsOf(definition)).toEqual([]);
    expect(usableDefinition(definition).sections[0]).toMatchObject({ asked: 'registration' });
  });

  it('with nothing in it', () => expect(faultsOf({ sections: [] })).toEqual([]));
});

describe('a form is refused, and the place is named', () => {
  it('where it is not shaped so', () => {
    faults(form(field('a', { label: { fr: 'Nom' } })), 'sections/0/fields/0/label/en', 'shape');
    faults(form(field('Name')), 'sections/0/fields/0/code', 'shape');
    faults(form(field('constructor')), 'sections/0/fields/0/code', 'shape');
    faults(form(field('a', { type: 'password' })), 'sections/0/fields/0/type', 'shape');
    faults(form(field('a', { wanted: true })), 'sections/0/fields/0', 'shape');
    faults('text', '/', 'shape');
  });

  it('for the same code twice', () => {
    faults(form(field('a'), field('a')), 'sections/0/fields/1/code', 'double-code');
    faults(
      form(choice('a', { options: [option('x'), option('x')] })),
      'sections/0/fields/0/options/1/code',
      'double-option',
    );
  });

  it('for options that are missing or make no sense', () => {
    faults(form(field('a', { type: 'choices' })), 'sections/0/fields/0/options', 'options-missing');
    faults(
      form(field('a', { options: [option('x'), option('y')] })),
      'sections/0/fields/0/options',
      'options-not-wanted',
    );
  });

  it('for a condition on nothing, on no value of it, on what is asked later', () => {
    const when = { field: 'other', is: ['a'] };
    faults(form(field('a', { when })), 'sections/0/fields/0/when/field', 'condition-unknown-field');
    faults(
      form(choice('other'), field('a', { when: { ...when, is: ['a', 'z'] } })),
      'sections/0/fields/1/when/is/1',
      'condition-unknown-value',
    );
    const later = { code: 'two', asked: 'later', title: en('Two'), fields: [choice('other')] };
    const { sections } = form(field('a', { when }));
    faults({ sections: [...sections, later] }, 'sections/0/fields/0/when/field', 'condition-asked-later');
  });

  it('for conditions in a circle', () => {
    const circle = form(
      choice('a', { when: { field: 'b', is: ['a'] } }),
      choice('b', { when: { field: 'a', is: ['a'] } }),
    );
    expect(faultsOf(circle)).toEqual([
      ['sections/0/fields/0/when/field', 'condition-circle'],
      ['sections/0/fields/1/when/field', 'condition-circle'],
    ]);
    faults(
      form(choice('a', { when: { field: 'a', is: ['a'] } })),
      'sections/0/fields/0/when/field',
      'condition-circle',
    );
  });

  it('for bounds that nothing can meet', () => {
    faults(form(field('a', { type: 'number', atLeast: 5, atMost: 2 })), 'sections/0/fields/0/atMost', 'bounds');
    faults(form(field('a', { atMost: 501 })), 'sections/0/fields/0/atMost', 'bounds');
  });
});

it('of what is only counted, whoever decides reads nothing', () => {
  const definition = usableDefinition(form(field('name'), choice('gender', { onlyCounted: true })));
  const codes = (fields: Array<{ code: string }>) => fields.map(({ code }) => code);

  expect(codes(fieldsAsked(definition, 'registration'))).toEqual(['name', 'gender']);
  expect(codes(fieldsToRead(definition, 'registration'))).toEqual(['name']);
});
