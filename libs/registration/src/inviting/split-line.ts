const SEPARATORS = ['\t', ';', ','] as const;

/** The cells of one line of a spreadsheet, tidy at their ends: parted by tabs, else semicolons, else commas, outside of quotes. */
export function splitLine(line: string): string[] {
  const separator = SEPARATORS.find((one) => parts(line, one).length > 1) ?? ',';
  return parts(line, separator).map((cell) => cell.trim());
}

function parts(line: string, separator: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const isDoubled = line[at] === '"' && line[at + 1] === '"' && isQuoted;
    if (isDoubled) cells[cells.length - 1] += line[++at];
    else if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += line[at];
  }
  return cells;
}
