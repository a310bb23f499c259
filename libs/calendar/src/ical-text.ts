const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const CONTROLS = /(?!\n)[\p{Control}\ufeff]/gu;
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Text that every reader takes the same way: line ends are `\n`, a tab is a space; other control characters and the signs
 * that turn the direction of what follows are gone, half characters are U+FFFD.
 */
export function clean(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROLS, '')
    .replace(BIDI_OVERRIDES, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .trim();
}

/** The same on one line, for titles and places. */
export function cleanLine(text: string): string {
  return clean(text).replace(/ *\n+ */g, ' ');
}

/** A TEXT value (RFC 5545 §3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/**
 * A value between quotes in a parameter. It knows no escape, so quotes become typographic ones and `^` (RFC 6868) a blank;
 * `;` becomes a comma, since some readers (node-ical) split there even inside quotes.
 */
export function quoteParameter(text: string): string {
  return `"${cleanLine(text).replaceAll('"', '”').replaceAll('^', ' ').replaceAll(';', ',')}"`;
}

/** A URI value: not escaped as text (RFC 5545 §3.3.13), but an address that cannot break its line. */
export function uriValue(address: string): string {
  return new URL(clean(address)).href;
}
