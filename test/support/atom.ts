import { SaxesParser } from 'saxes';

export interface AtomElement {
  name: string;
  attributes: Record<string, string>;
  children: AtomElement[];
  text: string;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ONCE = ['id', 'title', 'updated'];
const IN_FEED = ['author', 'id', 'title', 'updated', 'link', 'entry'];
const IN_ENTRY = ['author', 'id', 'title', 'updated', 'published', 'link', 'content'];

/** Reads a feed as XML; throws where it is not well-formed. */
export function readAtom(text: string): AtomElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: AtomElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== ATOM) throw new Error(`${local} is not of Atom`);
    const element: AtomElement = { name: local, attributes: {}, children: [], text: '' };
    for (const { name, value } of Object.values(attributes)) element.attributes[name] = value;
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => void (open.at(-1)!.text += part));
  parser.write(text).close();
  return root.children[0];
}

export const childrenOf = (element: AtomElement, name: string) =>
  element.children.filter((child) => child.name === name);
export const textOf = (element: AtomElement, name: string) => childrenOf(element, name)[0]?.text;

/** What RFC 4287 forbids or misses in a feed: each rule of §4.1 and §4.2 that concerns the elements that we write. */
export function faultsInAtom(text: string): string[] {
  const feed = readAtom(text);
  const entries = childrenOf(feed, 'entry');
  const ids = [feed, ...entries].map((part) => textOf(part, 'id') ?? '');
  return [
    ...(feed.name === 'feed' ? [] : ['the root is no feed']),
    ...(feed.attributes['xml:lang'] ? [] : ['no language']),
    ...(childrenOf(feed, 'author').some((author) => textOf(author, 'name')) ? [] : ['no author with a name']),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['not one link to itself']),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...faultsInPart(feed, IN_FEED),
    ...entries.flatMap((entry) => faultsInPart(entry, IN_ENTRY)),
    ...entries.filter((entry) => childrenOf(entry, 'content').length !== 1).map(() => 'an entry without content'),
  ];
}

const linksOf = (part: AtomElement, rel: string) =>
  childrenOf(part, 'link').filter(({ attributes }) => attributes.rel === rel);

function faultsInPart(part: AtomElement, allowed: string[]): string[] {
  const where = `${part.name} ${textOf(part, 'id')}`;
  const dates = ['updated', 'published'].flatMap((name) => childrenOf(part, name)).map(({ text }) => text);
  const addresses = [textOf(part, 'id') ?? '', ...childrenOf(part, 'link').map(({ attributes }) => attributes.href)];
  return [
    ...ONCE.filter((name) => childrenOf(part, name).length !== 1).map((name) => `${where}: not one ${name}`),
    ...part.children.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${where}: a ${name}`),
    ...dates.filter((text) => !RFC3339.test(text)).map((text) => `${where}: ${text} is no date`),
    ...addresses.filter((text) => !URL.canParse(text)).map((text) => `${where}: ${text} is no absolute address`),
    ...(linksOf(part, 'alternate').length === 1 ? [] : [`${where}: not one alternate`]),
    ...(part.text.trim() === '' ? [] : [`${where}: text between elements`]),
  ];
}
