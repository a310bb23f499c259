/** What spreadsheets take for the beginning of a formula, also in full width. */
const OPENER = /^[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/u;
/** Blanks, invisible marks and quotation marks, which do not hide it; and guards, so that taking one off gives back every text. */
const BEFORE = /^[\s\0\u200b-\u200f\u2060\ufeff"']*/u;
/** What a program drops or breaks at, at the beginning of a cell. */
const BREAKS = /^'*[\t\r\n\0]/u;

/** Where a program that splits at semicolons or tabs, or knows no quotation marks, may begin a cell in the middle of a text. */
const GAPS = /[;\s\0\u200b-\u200f\u2060\ufeff"']+/gu;
const SPLIT = /(\r\n|[;\t\r\n])/g;
const GUARDED_SPLIT = /(\r\n|[;\t\r\n])'/g;

/**
 * A text as a cell of a CSV file that a spreadsheet opens: what would run as a formula is shown as text (an apostrophe goes before
 * it), at the beginning and wherever a semicolon, a tab or a line's end stands before it, so that it is safe however a program splits
 * the line. Only for texts that people typed; numbers stay numbers.
 */
export function safeCell(text: string): string {
  const guarded = inGapsBeforeFormulas(text, (gap) => gap.replace(SPLIT, "$1'"));
  return runs(text) ? `'${guarded}` : guarded;
}

/** The text again that `safeCell` made safe. */
export function typedText(cell: string): string {
  const text = inGapsBeforeFormulas(cell, (gap) => gap.replace(GUARDED_SPLIT, '$1'));
  return text.startsWith("'") && runs(text.slice(1)) ? text.slice(1) : text;
}

function runs(text: string): boolean {
  return BREAKS.test(text) || OPENER.test(text.slice(BEFORE.exec(text)![0].length));
}

/** Each gap is looked at once, so that a text of nothing but tabs costs no more than another. */
function inGapsBeforeFormulas(text: string, change: (gap: string) => string): string {
  return text.replace(GAPS, (gap, at: number) => {
    if (!OPENER.test(text.charAt(at + gap.length))) return gap;
    const from = lastBreakOf(gap);
    return gap.slice(0, from) + change(gap.slice(from));
  });
}

/** Where the last semicolon or line's end begins; 0 without one. */
function lastBreakOf(gap: string): number {
  const at = Math.max(...[';', '\r', '\n'].map((mark) => gap.lastIndexOf(mark)), 0);
  return gap.startsWith('\r\n', at - 1) ? at - 1 : at;
}
