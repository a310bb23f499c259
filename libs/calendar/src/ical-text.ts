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

const LONGEST_LINE = 75;

/** One content line with its CRLF, folded after at most 75 octets and never inside a character (RFC 5545 §3.1). */
export function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return `${line}\r\n`;
  let folded = '';
  let octets = 0;
  let from = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += code < 0x10000 ? 1 : 2;
  }
  return `${folded}${line.slice(from)}\r\n`;
}
