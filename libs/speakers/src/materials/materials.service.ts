import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { FileStore, keepFile, type PutFile, removeFile } from '@app/files';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { lockPart } from '../lock-part.js';
import type { PartRow } from '../part.queries.js';
import { hasRoomFor, type Material, MATERIAL_AT_MOST, type MaterialKind } from './material.js';
import { MaterialsNotYet, OutcomeNotYours, TooManyVersions } from './materials.errors.js';
import { noteMaterial, ownerOfMaterials, readMaterialsOf } from './materials.queries.js';

/** Whose material, for which session, and who hands it in or takes it away. */
export interface MaterialsOf {
  edition: Edition;
  sessionCode: string;
  personId: string;
  by: Actor;
}

export interface NewMaterial {
  kind: MaterialKind;
  /** As somebody's machine called it. */
  name: string;
  source: AsyncIterable<Uint8Array>;
}

/** Presentations and statements of speakers. A new one does not take the place of the earlier ones: they are versions. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
  ) {}

  /**
   * Takes the next version in and gives its number. Refuses before it reads a byte: `speakers.gone-panel`, `materials-not-yet`,
   * `outcome-not-yours`, `too-many-versions`; then `files.…`. What is refused leaves nothing behind.
   */
  async add(of: MaterialsOf, { kind, name, source }: NewMaterial, now: Date): Promise<number> {
    await inTransaction(this.database, (tx) => lockWithRoom(tx, of, kind, 1, now));
    const put = await this.store.put(source, { most: MATERIAL_AT_MOST, kinds: ['application/pdf'] }, now);
    try {
      return await inTransaction(this.database, (tx) => keepPut(tx, of, put, { kind, name }, now));
    } catch (fault) {
      await this.store.discard(put.id);
      throw fault;
    }
  }

  /** Takes one version away; twice is once, and somebody else's stays. Refuses `speakers.gone-panel`. */
  async remove(of: MaterialsOf, id: string, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const part = await lockPart(tx, of.edition, of.sessionCode, of.personId);
      const material = (await materialsOf(tx, of)).find((one) => one.id === id);
      if (!material) return;
      await removeFile(tx, id);
      await note(tx, of, part, 'speakers.material-removed', material, now);
    });
  }
}

/** Of the one whose it is, from the begin of the session. */
export function mayHandInOutcome({ writesOutcome, startsAt }: Pick<PartRow, 'writesOutcome' | 'startsAt'>, now: Date) {
  return writesOutcome && startsAt !== null && startsAt <= now;
}

async function lockWithRoom(
  tx: Transaction,
  of: MaterialsOf,
  kind: MaterialKind,
  bytes: number,
  now: Date,
): Promise<PartRow> {
  const part = await lockPart(tx, of.edition, of.sessionCode, of.personId);
  if (part.state !== 'accepted' || part.isCancelled) throw new MaterialsNotYet();
  if (kind === 'outcome' && !mayHandInOutcome(part, now)) throw new OutcomeNotYours();
  if (!hasRoomFor(kind, bytes, await materialsOf(tx, of))) throw new TooManyVersions();
  return part;
}

async function keepPut(
  tx: Transaction,
  of: MaterialsOf,
  put: PutFile,
  { kind, name }: Pick<NewMaterial, 'kind' | 'name'>,
  now: Date,
): Promise<number> {
  const part = await lockWithRoom(tx, of, kind, put.bytes, now);
  const file = await keepFile(tx, put, { owner: ownerOfMaterials(of.personId), name }, now);
  const { sessionId, personId } = part;
  const version = await noteMaterial(tx, file, { sessionId, personId, kind, addedBy: of.by.name });
  await note(tx, of, part, 'speakers.material-added', { id: file.id, kind, version }, now);
  return version;
}

function materialsOf(tx: Transaction, { edition, sessionCode, personId }: MaterialsOf): Promise<Material[]> {
  return readMaterialsOf(tx, edition.id, sessionCode, personId);
}

/** Names the material by its id: what it is called is the speaker's. */
async function note(
  tx: Transaction,
  { edition, by }: MaterialsOf,
  part: PartRow,
  action: AuditAction,
  { id, kind, version }: Pick<Material, 'id' | 'kind' | 'version'>,
  now: Date,
): Promise<void> {
  const subject = { kind: 'speaking-invitation', id: part.invitationId! };
  await recordAudit(tx, { by, action, subject, editionId: edition.id, details: { material: id, kind, version } }, now);
}
