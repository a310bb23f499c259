/** What may come from outside: kinds that their first bytes prove and that no program runs when it opens them as an attachment. */
export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** As many first bytes as it takes to know a kind. */
export const HEAD_BYTES = 16;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'application/zip': 'zip',
};

const ALSO: Readonly<Record<string, readonly string[]>> = { 'image/jpeg': ['jpeg', 'jpe'] };

/** The kind that the first bytes prove, whatever name and type came along; undefined: none of ours. */
export function recognise(head: Uint8Array): MediaType | undefined {
  const text = Buffer.from(head).toString('latin1');
  if (/^%PDF-\d/.test(text)) return 'application/pdf';
  if (text.startsWith('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')) return 'image/png';
  if (/^\xff\xd8\xff[\xc0-\xfe]/.test(text)) return 'image/jpeg';
  return undefined;
}

/** Without a dot; the first is the usual one. A type that we do not know has none. */
export function extensionsOf(mediaType: string): readonly string[] {
  const usual = EXTENSIONS[mediaType.split(';')[0]];
  return usual ? [usual, ...(ALSO[mediaType] ?? [])] : [];
}
