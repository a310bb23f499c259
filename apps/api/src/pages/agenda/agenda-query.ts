import { z } from 'zod';
import type { ProgrammeFilter } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

const Choice = z.string().trim().max(60).optional();

/** What a visitor looks for, as it stands in the address; the same names as in the form. */
export const AgendaQuery = z.object({
  q: z.string().trim().max(200).optional(),
  type: Choice,
  line: Choice,
  sdg: Choice,
  language: Choice,
  interpretation: Choice,
  mode: z.enum(['on-site', 'remote', '']).optional().catch(undefined),
  room: Choice,
});
export type AgendaQuery = z.infer<typeof AgendaQuery>;
export type Criterion = keyof AgendaQuery;

/** What was really asked, in the order of the form. */
export function criteriaIn(query: AgendaQuery): Criterion[] {
  return (Object.keys(AgendaQuery.shape) as Criterion[]).filter((name) => query[name]);
}

/** `?q=media&line=C7`, or nothing; with a criterion left out if wished. */
export function queryString(query: AgendaQuery, without?: Criterion): string {
  const kept = criteriaIn(query).filter((name) => name !== without);
  const text = new URLSearchParams(kept.map((name) => [name, query[name]!])).toString();
  return text && `?${text}`;
}

/** The same question for the programme. C7 stands for its sub-lines; a value that no session can have finds none. */
export function filterOf(query: AgendaQuery, { lines }: AgendaWords): ProgrammeFilter {
  const { q, type, line, sdg, language, interpretation, mode, room } = query;
  return {
    q,
    typeCode: type || undefined,
    actionLines: line ? belowLine(line, lines) : undefined,
    sdg: sdg ? Number(sdg) : undefined,
    language: language || undefined,
    interpretation: interpretation || undefined,
    mode: mode || undefined,
    room: room || undefined,
  };
}

/** A line with its sub-lines, as codes. */
export function belowLine(line: string, lines: AgendaWords['lines']): string[] {
  return [...lines.values()].filter(({ code, mark }) => code === line || mark === line).map(({ code }) => code);
}
