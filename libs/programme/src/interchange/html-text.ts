const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/** Tags that a text in HTML has; `a < b` and `List<String>` have none of them. */
const HTML = /<\/?(?:p|br|div|span|ul|ol|li|a|strong|em|b|i|u|h[1-6]|blockquote|code|pre|img)\b[^<>]*>/i;

/** Whether a text is HTML rather than plain. */
export function isHtml(text: string): boolean {
  return HTML.test(text);
}

/** HTML as plain text: paragraphs apart, entries of lists on lines of their own, nothing but the words. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s*<br\b[^<>]*>\s*/gi, '\n')
    .replace(/\s*<li\b[^<>]*>\s*/gi, '\n• ')
    .replace(/\s*<\/?(?:p|div|ul|ol|h[1-6]|blockquote|pre)\b[^<>]*>\s*/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (written, decimal, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? written;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    });
}
