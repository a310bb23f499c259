/** A letter's own HTML, shown in a frame of ours, runs nothing, asks nobody and may only open its links elsewhere. */
export const LETTER_IN_FRAME = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
