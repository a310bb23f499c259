import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES, type Language } from '@app/i18n';
import { catalogueOf, namespaces } from '../../../libs/i18n/src/catalogue.js';
import { compose } from '../../../libs/mail/src/compose.js';
import type { ClaimedLetter } from '../../../libs/mail/src/letter.js';

const BASE_URL = 'https://forum.example';
const TOKEN = 'q'.repeat(43);
const HREF = /<a href="([^"]*)"/g;
const WRITTEN = /\b[a-z]+:\/\/\S+/gi;

/** `registration.confirmation` for every set of words in any catalogue. */
const kinds = namespaces().flatMap((namespace) => {
  const names = [...catalogueOf(namespace, 'en').keys()].map(
    (key) => /^letters\.([^.]+)\.(?:subject|intro)$/.exec(key)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].map((name) => `${namespace}.${name}`);
});

/** Sample values for all slots of a letter: the number 1 where a number or a choice is meant, else a word. */
function sampleData(kind: string): ClaimedLetter['data'] {
  const [namespace, name] = kind.split('.');
  const messages = [...catalogueOf(namespace, 'en')].filter(([key]) => key.startsWith(`letters.${name}.`));
  const data: Record<string, string | number> = {};
  const take = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const slot = element.value as string;
      const counts = element.type === TYPE.plural || element.type === TYPE.number || element.type === TYPE.select;
      if (counts) data[slot] = 1;
      else data[slot] ??= `Some ${slot}`;
      if ('options' in element) Object.values(element.options).forEach((option) => take(option.value));
    }
  };
  for (const [key, message] of messages) {
    take(parse(message, { ignoreTag: true }));
    const fact = /\.facts\.(.+)$/.exec(key)?.[1];
    if (fact) data[fact] ??= `Some ${fact}`;
  }
  const hasWords = messages.some(([key]) => key === `letters.${name}.intro`);
  return { ...data, ...(!hasWords && { paragraphs: ['For {subject}', 'A line'] }) };
}

function aLetterOf(kind: string, language: Language): ClaimedLetter {
  return {
    id: '1',
    claim: '1',
    editionId: '1',
    kind,
    line: 'own',
    isSpared: false,
    to: { address: 'ana@people.example', name: 'Ana Lima', language },
    data: sampleData(kind),
    secrets: { link: `/wsis2027/${language}/somewhere?token=${TOKEN}` },
    ownWords: null,
    qr: null,
    attachments: [],
    calendar: null,
    differences: [],
    earlier: [],
    messageId: '1@wsis.example',
    datedAt: new Date(0),
    attempts: 1,
  };
}

it('there are letters to look at', () => {
  expect(kinds).toContain('identity.sign-in');
});

describe.each(kinds)('the letter %s', (kind) => {
  it.each(LANGUAGES)('can be written in %s, and every link in it begins with BASE_URL', async (language) => {
    const masthead = { mark: '27', name: 'WSIS Forum 2027', line: '5–9 July 2027, Geneva' };
    const sender = { name: 'WSIS Forum', address: 'forum@wsis.example', domain: 'wsis.example' };

    const message = await compose(aLetterOf(kind, language), masthead, sender, BASE_URL);

    const [html, text] = [String(message.html), String(message.text)];
    const links = [...html.matchAll(HREF)].map(([, url]) => url).concat(text.match(WRITTEN) ?? []);
    expect(links.length % 2).toBe(0); // the same one in text and HTML, or none
    expect(new Set(links).size).toBeLessThanOrEqual(1);
    for (const link of links) expect(link).toBe(`${BASE_URL}/wsis2027/${language}/somewhere?token=${TOKEN}`);
    expect(`${message.subject}${text}`).not.toMatch(/[{}]|undefined|null/);
  });
});
