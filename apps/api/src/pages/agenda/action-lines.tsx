import type { AgendaWords } from './agenda-words.js';

/** Marks of a session's Action Lines; a line that the edition no longer has is left out. */
export function ActionLines({ codes, words }: { codes: string[]; words: AgendaWords }) {
  const lines = codes.flatMap((code) => words.lines.get(code) ?? []);
  return (
    <>
      {lines.map(({ code, mark, shown, short }) => (
        <span key={code} className="al" data-al={mark}>
          <b>{shown}</b> {short}
        </span>
      ))}
    </>
  );
}
