import type { AgendaWords } from './agenda-words.js';

interface Props {
  codes: string[];
  words: AgendaWords;
  /** Whether each leads to its page. */
  areLinks?: boolean;
}

/** Marks of a session's Action Lines; a line that the edition no longer has is left out. */
export function ActionLines({ codes, words, areLinks }: Props) {
  const lines = codes.flatMap((code) => words.lines.get(code) ?? []);
  return (
    <>
      {lines.map(({ code, mark, shown, short }) => (
        <span key={code} className="al" data-al={mark}>
          <b>{shown}</b> {areLinks ? <a href={`${words.home}/action-lines/${code}`}>{short}</a> : short}
        </span>
      ))}
    </>
  );
}
