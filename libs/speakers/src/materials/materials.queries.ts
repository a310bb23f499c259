import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type FileOwner, fileOf, FileUnknown, type StoredFile } from '@app/files';
import type { Material, MaterialKind } from './material.js';

/** Whose materials are: the person's, so that they go and are given back with the person. */
export const ownerOfMaterials = (personId: string): FileOwner => ({ kind: 'speaking-material', id: personId });

const MATERIALS = `
  select f.id, m.kind, m.version, f.name, f.bytes, f.created_at as "addedAt", m.given_by as "addedBy", m.person_id as "personId"
  from speaking_material m join stored_file f on f.id = m.file_id join session s on s.id = m.session_id
  where s.edition_id = $1 and s.code = $2 and s.removed_at is null`;

/** Everything that was handed in for a session, newest first, with the id of its person. */
export function readMaterials(
  reader: Reader,
  editionId: string,
  sessionCode: string,
): Promise<Array<Material & { personId: string }>> {
  return reader.query(`${MATERIALS} order by f.created_at desc, f.id`, [editionId, sessionCode]);
}

/** What one person handed in for a session, newest first. */
export function readMaterialsOf(
  reader: Reader,
  editionId: string,
  sessionCode: string,
  personId: string,
): Promise<Material[]> {
  return reader.query(`${MATERIALS} and m.person_id = $3 order by f.created_at desc, f.id`, [
    editionId,
    sessionCode,
    personId,
  ]);
}

/** The file of a material of that session. Refuses `files.unknown`, also when it is another session's or, with `personId`, another's. */
export async function materialFile(
  reader: Reader,
  { editionId, sessionCode, personId }: { editionId: string; sessionCode: string; personId?: string },
  id: string,
  now: Date,
): Promise<StoredFile> {
  const all = await readMaterials(reader, editionId, sessionCode);
  const material = all.find((one) => one.id === id && (!personId || one.personId === personId));
  if (!material) throw new FileUnknown();
  return fileOf(reader, id, ownerOfMaterials(material.personId), now);
}

/** Notes the next version; the invitation is locked, so no number is given twice. */
export async function noteMaterial(
  tx: Transaction,
  file: StoredFile,
  material: { sessionId: string; personId: string; kind: MaterialKind; addedBy: string },
): Promise<number> {
  const [{ version }] = await tx.query(
    `insert into speaking_material (file_id, session_id, person_id, kind, version, given_by)
     select $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5 from speaking_material
     where session_id = $2 and person_id = $3 and kind = $4 returning version`,
    [file.id, material.sessionId, material.personId, material.kind, material.addedBy],
  );
  return version;
}
