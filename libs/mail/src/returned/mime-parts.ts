/** One part of a message, opened: its header by lower-case name (the last of each), its content type and its text as latin1. */
export interface MimePart {
  headers: Map<string, string>;
  /** `multipart/report`; `text/plain` where the header says nothing. */
  type: string;
  body: string;
  parts: MimePart[];
}

/** What a message may cost us: a report says what matters in its first kilobytes, and bombs are cut short here. */
export const READ_BYTES = 1024 * 1024;
const MOST_PARTS = 100;
const DEEPEST = 5;
const LONGEST_HEAD = 64 * 1024;

/** Opens a message: the first megabyte, the first hundred parts, five levels; what lies beyond is not there. Never throws. */
export function openMime(message: Buffer): MimePart {
  return open(message.subarray(0, READ_BYTES).toString('latin1'), { left: MOST_PARTS }, 0);
}

/** The part itself and all within, the outer first. */
export function everyPart(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(everyPart)];
}

/** Header lines by lower-case name, folded lines joined; what is no header line is left out. */
export function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head
    .slice(0, LONGEST_HEAD)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** The text of a part with its transfer encoding undone. */
export function textOf({ headers, body }: MimePart): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function open(raw: string, budget: { left: number }, depth: number): MimePart {
  budget.left -= 1;
  const [head, body] = halves(raw);
  const headers = readHeaders(head);
  const contentType = headers.get('content-type') ?? '';
  const type = contentType.split(';')[0].trim().toLowerCase() || 'text/plain';
  const parts: MimePart[] = [];
  if (type.startsWith('multipart/') && depth < DEEPEST) {
    for (const inner of piecesOf(body, boundaryOf(contentType))) {
      if (budget.left <= 0) break;
      parts.push(open(inner, budget, depth + 1));
    }
  }
  return { headers, type, body, parts };
}

/** An empty header begins with the blank line at once. */
function halves(raw: string): [head: string, body: string] {
  const first = /^\r?\n/.exec(raw);
  if (first) return ['', raw.slice(first[0].length)];
  const blank = /\r?\n\r?\n/.exec(raw);
  return blank ? [raw.slice(0, blank.index), raw.slice(blank.index + blank[0].length)] : [raw, ''];
}

function boundaryOf(contentType: string): string | undefined {
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}

/** Lazily, so that whoever stops after a hundred parts has not cut five thousand. */
function* piecesOf(body: string, boundary: string | undefined): Generator<string> {
  if (!boundary) return;
  const text = `\n${body}`;
  for (let at = nextMark(text, boundary, 0); at >= 0;) {
    const after = at + boundary.length + 3;
    const begins = text.indexOf('\n', after);
    if (begins < 0 || text.startsWith('--', after)) return;
    at = nextMark(text, boundary, begins);
    yield text.slice(begins + 1, at < 0 ? undefined : at).replace(/\r$/, '');
  }
}

/** Where the boundary stands alone on its line: one boundary may begin with the whole of another. */
function nextMark(text: string, boundary: string, from: number): number {
  const mark = `\n--${boundary}`;
  let at = text.indexOf(mark, from);
  while (at >= 0 && !/^(--|\s|$)/.test(text.slice(at + mark.length, at + mark.length + 2)))
    at = text.indexOf(mark, at + 1);
  return at;
}
