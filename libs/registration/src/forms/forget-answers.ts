import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import type { FormDefinition } from '@app/forms';

interface KeptField {
  category: string;
  code: string;
  keptDays: number;
}

/** Every field that an edition's forms, in whatever version, keep shorter than the registration; the shortest word counts. */
export async function fieldsKeptShorter(reader: Reader, editionId: string): Promise<KeptField[]> {
  const forms = await reader.query<Array<{ category: string; definition: FormDefinition }>>(
    `select category, definition from registration_form where edition_id = $1`,
    [editionId],
  );
  const shortest = new Map<string, KeptField>();
  for (const { category, definition } of forms) {
    for (const { code, keptDays } of definition.sections.flatMap(({ fields }) => fields)) {
      const known = shortest.get(`${category} ${code}`);
      if (keptDays === undefined || (known && known.keptDays <= keptDays)) continue;
      shortest.set(`${category} ${code}`, { category, code, keptDays });
    }
  }
  return [...shortest.values()];
}

/**
 * Removes the answers whose own period after the edition is over, as the fields of its forms say (`keptDays`). Gives how many
 * registrations lost one. Doing it twice finds nothing the second time.
 */
export async function forgetAnswers(
  tx: Transaction,
  { id, endsOn }: Pick<Edition, 'id' | 'endsOn'>,
  now: Date,
): Promise<number> {
  const daysSince = Math.floor((now.getTime() - Date.parse(`${endsOn}T23:59:59Z`)) / 86_400_000);
  const over = (await fieldsKeptShorter(tx, id)).filter(({ keptDays }) => daysSince >= keptDays);
  let forgotten = 0;
  for (const { category, code } of over) {
    const [, rows] = await tx.query<[unknown, number]>(
      `update registration set answers = answers - $3::text where edition_id = $1 and category = $2 and answers ? $3::text`,
      [id, category, code],
    );
    forgotten += rows;
  }
  return forgotten;
}
