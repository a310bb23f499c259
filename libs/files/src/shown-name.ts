import { extensionsOf } from './media-type.js';

const LONGEST = 120;
const UNNAMED = 'file';
/** Names that Windows takes for devices, whatever follows their first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name for people to see and for a browser to save under, made of what somebody's machine called the file: no folders, no
 * control or direction marks, nothing that a system takes for something else, and the ending of what the file really is.
 */
export function shownName(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = DEVICE.test(plain) ? `_${plain}` : plain;
  return withEnding(safe, extensionsOf(mediaType));
}

function withEnding(name: string, endings: readonly string[]): string {
  if (endings.length === 0) return shortened(name || UNNAMED, '');
  const ending = endings.find((each) => name.toLowerCase().endsWith(`.${each}`));
  return ending
    ? shortened(name.slice(0, -ending.length - 1), `.${name.slice(-ending.length).toLowerCase()}`)
    : shortened(name, `.${endings[0]}`);
}

/** Cut between characters as people count them, so that no letter loses its marks. */
function shortened(stem: string, ending: string): string {
  const characters = [...new Intl.Segmenter('und').segment(stem)].map(({ segment }) => segment);
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length + ending.length > LONGEST) break;
    kept += character;
  }
  return (kept.trim() || UNNAMED) + ending;
}

/**
 * `attachment` with the name twice: in ASCII for old clients, and in UTF-8 as RFC 6266 wants it.
 * The name is one of `shownName`.
 */
export function asAttachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
