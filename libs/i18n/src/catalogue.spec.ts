import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { catalogueOf, namespaces } from './catalogue.js';
import { LANGUAGES } from './language.js';

/** The names of the slots of a message, through plurals and selects. */
function slots(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => slots(option.value)) : [];
    return [element.value as string, ...inner];
  });
}

const slotsOf = (message: string) => [...new Set(slots(parse(message, { ignoreTag: true })))].sort();

describe.each(namespaces())('the catalogue %s', (namespace) => {
  const english = catalogueOf(namespace, 'en');

  it.each(LANGUAGES)('has in %s the keys of English, each a sound message with the same slots', (language) => {
    const catalogue = catalogueOf(namespace, language);

    expect([...catalogue.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of catalogue) {
      expect([key, slotsOf(message)]).toEqual([key, slotsOf(english.get(key)!)]);
    }
  });
});

it('every letter of every room has a name at the desk of letters', () => {
  const named = catalogueOf('console', 'en');
  const kinds = namespaces()
    .filter((room) => room !== 'console')
    .flatMap((room) =>
      [...catalogueOf(room, 'en').keys()].flatMap((key) => {
        const letter = /^letters\.([^.]+)\.subject$/.exec(key)?.[1];
        return letter ? [`${room}-${letter}`] : [];
      }),
    );

  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => !named.has(`letters.kinds.${kind}`))).toEqual([]);
});
