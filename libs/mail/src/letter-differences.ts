import { urlOf } from './letter-url.js';
import { isolated } from './literal.js';
import type { LetterDifference } from './write-letter.js';

/** A difference as the letter shows it; every value isolated in its own reading direction. */
export interface ShownDifference {
  mark: string;
  title: string;
  titleLanguage: string;
  url?: string;
  lines: Array<{ label: string; was?: string; is?: string }>;
}

export function shownDifference(difference: LetterDifference, baseUrl: string): ShownDifference {
  const { mark, title, titleLanguage, path, lines } = difference;
  return {
    mark,
    title: isolated(title),
    titleLanguage,
    ...(path !== undefined && { url: urlOf(path, baseUrl) }),
    lines: lines.map(({ label, was, is }) => ({
      label,
      ...(was !== undefined && { was: isolated(was) }),
      ...(is !== undefined && { is: isolated(is) }),
    })),
  };
}

/** `When: 10:00 → 14:00`; what did not change has no arrow, what is gone stands in brackets, since plain text strikes nothing out. */
export function differenceText({ mark, title, url, lines }: ShownDifference): string[] {
  const told = lines.map(({ label, was, is }) => `  ${label}: ${wasAndIs(was, is)}`);
  return [`${mark}: ${title}`, ...told, ...(url ? [`  ${url}`] : [])];
}

function wasAndIs(was: string | undefined, is: string | undefined): string {
  if (was !== undefined && is !== undefined) return `${was} → ${is}`;
  return is ?? `[${was}]`;
}
