import { readList } from './invitation-list.js';

const read = (text: string) =>
  readList(text, 'en').map(({ line, emailKey, name, language, problem }) =>
    [line, emailKey, name, language, problem].filter((part) => part !== undefined),
  );

describe('a list of people to invite', () => {
  it('is read as it is pasted from a letter, a spreadsheet or a file', () => {
    const pasted = [
      '\ufeffamina@people.example, Amina Diallo, fr',
      'Bruno.Lopes@People.Example;Bruno Lopes;ES',
      'chen@people.example\t陈 伟\tzh',
      'Dana Example <dana@people.example>',
      '"Example, Ebo" <ebo@people.example>, ar',
      'Farida,Ortiz,farida@people.example',
      '',
      '  wei@people.example , Wei , Li  ',
      'gul@people.example',
    ].join('\r\n');

    expect(read(pasted)).toEqual([
      [1, 'amina@people.example', 'Amina Diallo', 'fr'],
      [2, 'bruno.lopes@people.example', 'Bruno Lopes', 'es'],
      [3, 'chen@people.example', '陈 伟', 'zh'],
      [4, 'dana@people.example', 'Dana Example', 'en'],
      [5, 'ebo@people.example', 'Example, Ebo', 'ar'],
      [6, 'farida@people.example', 'Farida Ortiz', 'en'],
      [8, 'wei@people.example', 'Wei Li', 'en'],
      [9, 'gul@people.example', '', 'en'],
    ]);
  });

  it('says of each line what is wrong, and which of two counts', () => {
    const pasted = [
      'E-mail, Name',
      'not an address, Somebody',
      'two@people.example three@people.example',
      'hans@people.example, Hans, de',
      `long@people.example, ${'x'.repeat(201)}`,
      'iris@people.example, Iris',
      'IRIS@people.example, Iris again',
      '"unclosed@people.example, Quote',
    ].join('\n');

    expect(readList(pasted, 'en').map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'heading'],
      [2, 'address'],
      [3, 'address'],
      [4, 'language'],
      [5, 'name'],
      [6, undefined],
      [7, 'twice'],
      [8, 'address'],
    ]);
  });

  it('takes a single line without an address for a mistake, not for a heading', () => {
    expect(readList('Amina Diallo', 'en').map(({ problem }) => problem)).toEqual(['address']);
  });

  it('ends at five hundred lines', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@people.example`).join('\n');

    expect(readList(lines(500), 'en')).toHaveLength(500);
    expect(() => readList(lines(501), 'en')).toThrow('inviting.list-too-long');
  });
});
