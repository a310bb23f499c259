/** What spreadsheets take for the beginning of a formula, also in full width and behind blanks or invisible marks. */
const FORMULA = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]|^[\t\r\n]/u;

/**
 * A text as a cell of a CSV file that a spreadsheet opens: what would run as a formula is shown as text (an apostrophe goes before
 * it). Only for texts that people typed; numbers stay numbers.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
