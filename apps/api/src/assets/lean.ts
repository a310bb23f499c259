/** A stylesheet without its comments and line breaks; what stands in quotes is on one line and stays as it is. */
export function leanStyle(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([{};,])\n/g, '$1')
    .trim();
}

/** A script without indentation and without the lines that are comments; each of ours is a line of its own. */
export function leanScript(text: string): string {
  return text
    .replace(/^\s*(\/\/.*|\/\*\*.*\*\/)$/gm, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
