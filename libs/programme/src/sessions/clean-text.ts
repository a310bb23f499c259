/** Controls, half characters, and the marks that turn the reading direction of what follows. */
const UNWANTED = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line: composed (NFC), blanks single and none around it. */
export function cleanLine(text: string): string {
  return text.replace(/\s/gu, ' ').replace(UNWANTED, '').normalize('NFC').replace(/ +/g, ' ').trim();
}

/** Several lines: the same, with line breaks kept and at most one empty line in a row. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(cleanLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Each line cleaned, without empty ones, each once. */
export function cleanList(lines: string[]): string[] {
  return [...new Set(lines.map(cleanLine))].filter(Boolean);
}
