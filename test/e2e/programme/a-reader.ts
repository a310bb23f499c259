/** What somebody finds on a page of ours without scripts: its words, links and what stands in its fields. */
export interface ReadPage {
  html: string;
  /** All words of the main part that are shown, blanks single. */
  text: string;
  heading: string;
  /** Titles of the sessions listed, in order. */
  sessions: string[];
  /** Starts with the titles under them. */
  times: Array<[time: string, titles: string[]]>;
  /** Addresses by the words of the link, in the main part. */
  links: Record<string, string>;
  /** What the fields of the form hold, by name. */
  values: Record<string, string>;
  /** The JSON-LD, if there is any. */
  data?: Record<string, unknown>;
}

export function aReader(html: string): ReadPage {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const shown = main.replace(/<script.*?<\/script>/gs, '').replace(/<live-now[^>]*hidden.*?<\/live-now>/gs, '');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(main)?.[1];
  return {
    html: main.replace(/<script.*?<\/script>/gs, ''),
    text: wordsOf(shown),
    heading: wordsOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(main)?.[1] ?? ''),
    sessions: titlesIn(shown),
    times: shown
      .split('<section class="slot"')
      .slice(1)
      .map((slot) => [wordsOf(/<h2[^>]*>(.*?)<\/h2>/s.exec(slot)![1]), titlesIn(slot)]),
    links: Object.fromEntries(
      [...shown.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href, words]) => [
        wordsOf(words.replace('<b>', ' ')).replace(/ ×$/, '×'),
        unescaped(href),
      ]),
    ),
    values: valuesIn(shown),
    data: data === undefined ? undefined : JSON.parse(data),
  };
}

function titlesIn(html: string): string[] {
  return [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/gs)].map(([, title]) => wordsOf(title));
}

function valuesIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const selects = [...html.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)].map(([, tag, options]) => [
    attribute(tag, 'name'),
    attribute(/<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
  ]);
  return Object.fromEntries([...inputs, ...selects]);
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** Tags inside a word vanish, all others are a blank. */
function wordsOf(html: string): string {
  const text = html.replace(/<\/?(?:time|b|bdi|s|a)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  return unescaped(text)
    .replace(/\s+/g, ' ')
    .replace(/ ([,،])/g, '$1')
    .trim();
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => signs[name]);
}
