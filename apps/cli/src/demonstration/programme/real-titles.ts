import { readFileSync } from 'node:fs';
import type { SessionMode } from '@app/programme';

/** What is known of a session that once took place: facts from agenda pages, no abstract, no person. */
export interface RealTitle {
  /** Record id in the collection that the titles come from. */
  id: string;
  typeCode: string | null;
  actionLines: string[];
  sdgs: number[];
  mode: SessionMode | null;
  interpretation: string[];
  title: string;
}

const FILE = new URL('./real-titles.csv', import.meta.url);

/**
 * 127 titles of WSIS sessions of 2006 to 2026, found on public agenda pages of itu.int and in reports about them. Types are filed under
 * the names of today's list, a field is empty where no source showed it; one typing error ("Al" for "AI") is mended. Left out were
 * lunches, photographs, press conferences and what belongs to one year only.
 */
export function realTitles(): RealTitle[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, typeCode, actionLines, sdgs, mode, interpretation, title] = line.split(';');
    const list = (text: string) => text.split(' ').filter(Boolean);
    return {
      id,
      typeCode: typeCode || null,
      actionLines: list(actionLines),
      sdgs: list(sdgs).map(Number),
      mode: (mode || null) as SessionMode | null,
      interpretation: list(interpretation),
      title,
    };
  });
}
