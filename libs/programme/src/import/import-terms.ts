import { readVocabulary, type Reader, type VocabularyTerm } from '@app/edition';
import { withLatinC } from './latin-c.js';

/** What words of a file mean in an edition: each map leads from a name in its plainest form to a code. */
export interface ImportTerms {
  sessionTypes: Map<string, string>;
  modes: Map<string, string>;
  actionLines: Map<string, string>;
  /** Action Lines that only group others. */
  headings: Set<string>;
  /** Codes and the single letters of printed agendas. */
  languages: Map<string, string>;
  sdgs: Set<number>;
}

/** The edition's own vocabularies, with every label, code and other name that they know. */
export async function readImportTerms(reader: Reader, editionId: string): Promise<ImportTerms> {
  const terms = (name: Parameters<typeof readVocabulary>[2]) => readVocabulary(reader, editionId, name);
  return importTerms({
    sessionTypes: await terms('session-type'),
    modes: await terms('participation-mode'),
    actionLines: await terms('action-line'),
    languages: await terms('language'),
    sdgs: await terms('sdg'),
  });
}

type Vocabularies = Record<
  'sessionTypes' | 'modes' | 'actionLines' | 'languages' | 'sdgs',
  Array<Pick<VocabularyTerm, 'code' | 'parentCode' | 'labels' | 'details'>>
>;

export function importTerms(vocabularies: Vocabularies): ImportTerms {
  return {
    sessionTypes: byName(vocabularies.sessionTypes, ({ labels, details }) => [
      ...Object.values(labels),
      ...(details.aliases ?? []),
    ]),
    modes: byName(vocabularies.modes, ({ labels, details }) => [...Object.values(labels), ...(details.aliases ?? [])]),
    actionLines: byName(vocabularies.actionLines, ({ labels, parentCode }) => [
      labels.en,
      ...(parentCode ? [`${parentCode} ${labels.en}`] : []),
    ]),
    headings: new Set(vocabularies.actionLines.filter(({ details }) => details.isHeading).map(({ code }) => code)),
    languages: byName(vocabularies.languages, ({ labels, details }) => [
      ...Object.values(labels),
      details.letter ?? '',
    ]),
    sdgs: new Set(vocabularies.sdgs.map(({ code }) => Number(code))),
  };
}

function byName(
  terms: Vocabularies['modes'],
  names: (term: Vocabularies['modes'][0]) => string[],
): Map<string, string> {
  return new Map(
    terms.flatMap((term) => [term.code, ...names(term)].map((name) => [plainForm(name), term.code] as const)),
  );
}

/** For comparison only: letters and digits without accents, case, punctuation and blanks; a Cyrillic С before a digit counts as C. */
export function plainForm(name: string): string {
  return withLatinC(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
