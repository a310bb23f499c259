import { leanScript, leanStyle } from './lean.js';

it('leaves out of a stylesheet what only its writers need', () => {
  const style = `/* words
   over lines */
.dots > li + li::before {
  content: '\\a0· ';
  transition:
    color 1s,
    width 1s;
}
@media (width >= 40rem) {
  .a,
  .b {
    inline-size: calc(1rem + 2vw);
  }
}
`;

  expect(leanStyle(style)).toBe(
    ".dots > li + li::before {content: '\\a0· ';transition:\\ncolor 1s,width 1s;}@media (width >= 40rem) {.a,.b {inline-size: calc(1rem + 2vw);}}".replace(
      '\\n',
      '\n',
    ),
  );
});

it('leaves comments and indentation out of a script, and every line that acts where it was', () => {
  const script = `// Comfort.

/** <a-b>: says it. */
class AB {
  look() {
    this.at = 'https://forum.example'; // stays
    return this.at
      .trim();
  }
}
`;

  expect(leanScript(script)).toBe(
    `class AB {\nlook() {\nthis.at = 'https://forum.example'; // stays\nreturn this.at\n.trim();\n}\n}`,
  );
});
