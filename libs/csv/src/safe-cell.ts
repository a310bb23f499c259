/** What spreadsheets take for the beginning of a formula, also in full width and behind blanks or invisible marks. */
const RUNS = `(?:[\\s\\u00a0\\u200b-\\u200f\\u2060\\ufeff]*[=+\\-@|%\\uff1d\\uff0b\\uff0d\\uff20\\uff5c\\uff05]|[\\t\\r\\n\\0])`;
/** Also what looks guarded already, so that taking the guard off gives back every text. */
const FORMULA = new RegExp(`^'*${RUNS}`, 'u');
const GUARDED = new RegExp(`^'(?='*${RUNS})`, 'u');

/**
 * A text as a cell of a CSV file that a spreadsheet opens: what would run as a formula is shown as text (an apostrophe goes before
 * it). Only for texts that people typed; numbers stay numbers.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text again that `safeCell` made safe. */
export function typedText(cell: string): string {
  return cell.replace(GUARDED, '');
}
