import type { Transaction } from '@app/database';
import type { InLanguages, Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { six } from '../calls/six.js';
import { ReviewSettingsChanged } from '../consultation.errors.js';

/** What a submission is judged by, from 1 (weak) to 5 (strong); the weight says how much of the whole it makes. */
export interface Criterion {
  code: string;
  names: InLanguages;
  weight: number;
}

export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 5;

/** The usual ones, until an edition sets its own. */
const STARTING: readonly Criterion[] = [
  {
    code: 'relevance',
    names: six('Relevance', 'Pertinence', 'Pertinencia', 'Актуальность', '相关性', 'الصلة بالموضوع'),
    weight: 3,
  },
  { code: 'quality', names: six('Quality', 'Qualité', 'Calidad', 'Качество', '质量', 'الجودة'), weight: 2 },
  {
    code: 'diversity',
    names: six(
      'Diversity of voices',
      'Diversité des voix',
      'Diversidad de voces',
      'Разнообразие голосов',
      '观点多样性',
      'تنوع الأصوات',
    ),
    weight: 2,
  },
  {
    code: 'interaction',
    names: six('Interaction', 'Interaction', 'Interacción', 'Интерактивность', '互动性', 'التفاعل'),
    weight: 1,
  },
];

/** The criteria of an edition in their order. */
export async function readCriteria(reader: Reader, editionId: string): Promise<readonly Criterion[]> {
  const own = await reader.query<Criterion[]>(
    `select code, names, weight from review_criterion where edition_id = $1 order by position`,
    [editionId],
  );
  return own.length > 0 ? own : STARTING;
}

/** So often were they replaced; 0: the edition has the usual ones. */
export async function versionOfCriteria(reader: Reader, editionId: string): Promise<number> {
  const [{ version }] = await reader.query<[{ version: number }]>(
    `select coalesce(max(version), 0) as version from review_criterion where edition_id = $1`,
    [editionId],
  );
  return version;
}

/** Gives a new edition the criteria of an earlier one, if it has set any. */
export async function copyCriteria(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx.query(
    `insert into review_criterion (edition_id, code, names, weight, position)
     select $2, code, names, weight, position from review_criterion where edition_id = $1`,
    [fromId, toId],
  );
}

/**
 * Replaces the criteria that were read as `seen`; scores for one that is gone count no more. Refuses `consultation.changed-meanwhile`
 * (stale).
 */
export async function setCriteria(
  tx: Transaction,
  editionId: string,
  seen: number,
  criteria: readonly Criterion[],
  by: Actor,
  now: Date,
): Promise<void> {
  await tx.query(`select 1 from edition where id = $1 for no key update`, [editionId]); // one after the other
  if ((await versionOfCriteria(tx, editionId)) !== seen) throw new ReviewSettingsChanged();
  await tx.query(`delete from review_criterion where edition_id = $1`, [editionId]);
  for (const [position, { code, names, weight }] of criteria.entries()) {
    await tx.query(
      `insert into review_criterion (edition_id, code, names, weight, position, version) values ($1, $2, $3, $4, $5, $6)`,
      [editionId, code, JSON.stringify(names), weight, position, seen + 1],
    );
  }
  const subject = { kind: 'edition', id: editionId };
  const details = { criteria: criteria.map(({ code, weight }) => `${code} ${weight}`) };
  await recordAudit(tx, { by, action: 'consultation.criteria-set', subject, editionId, details }, now);
}

/** The weighted mean of one review from 1 to 5; undefined while a criterion has no score. */
export function meanOf(criteria: readonly Criterion[], scores: Record<string, number>): number | undefined {
  if (criteria.some(({ code }) => scores[code] === undefined)) return undefined;
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.reduce((sum, { code, weight }) => sum + scores[code] * weight, 0) / weights;
}
