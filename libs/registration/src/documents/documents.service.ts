import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { FileStore, keepFile, type PutFile, removeFile, type StoredFile } from '@app/files';
import { type Actor, recordAudit } from '@app/identity';
import { bearerOf } from '../applying/application.js';
import { informationOf } from '../asking/asking.queries.js';
import { keep, lockInEdition } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { NoSuchRegistration } from '../registration.errors.js';
import { DocumentsNotAsked, TooManyDocuments } from './documents.errors.js';
import { documentOf, documentsOf, ownerOfDocuments } from './documents.queries.js';
import { DOCUMENT_AT_MOST, DOCUMENT_KINDS, hasRoomFor, mayChangeDocuments } from './documents.rules.js';

/** Whose documents, and who changes them: the account when it is signed in; default: the bearer of the personal link. */
export interface DocumentsOf {
  edition: Edition;
  registrationId: string;
  by?: Actor;
}

export interface NewDocument {
  /** As somebody's machine called it. */
  name: string;
  source: AsyncIterable<Uint8Array>;
  /** Id of the document that it takes the place of. */
  replaces?: string;
}

/** Documents that applicants add because they were asked for them. Every change is in the log, and so is every reading at the desk. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
  ) {}

  /**
   * Takes a document in. Refuses before it reads a byte: `registration.unknown`, `documents-not-asked`, `too-many-documents`; then
   * `files.…`. What is refused leaves nothing behind, and the document that it should replace stays.
   */
  async add(of: DocumentsOf, { name, source, replaces }: NewDocument, now: Date): Promise<StoredFile> {
    await inTransaction(this.database, (tx) => lockWithRoom(tx, of, 1, replaces, now));
    const put = await this.store.put(source, { most: DOCUMENT_AT_MOST, kinds: DOCUMENT_KINDS }, now);
    try {
      return await inTransaction(this.database, (tx) => this.keepPut(tx, of, put, { name, replaces }, now));
    } catch (fault) {
      await this.store.discard(put.id);
      throw fault;
    }
  }

  private async keepPut(
    tx: Transaction,
    of: DocumentsOf,
    put: PutFile,
    { name, replaces }: Omit<NewDocument, 'source'>,
    now: Date,
  ): Promise<StoredFile> {
    const registration = await lockWithRoom(tx, of, put.bytes, replaces, now);
    if (replaces) await removeFile(tx, replaces);
    const document = await keepFile(tx, put, { owner: ownerOfDocuments(registration.id), name }, now);
    await keep(tx, registration, now);
    const details = { document: document.id, bytes: document.bytes, ...(replaces && { replaces }) };
    await note(tx, registration, 'document-added', details, of.by, now);
    return document;
  }

  /** Takes a document away; twice is once. Refuses `registration.unknown`, `documents-not-asked`. */
  async remove(of: DocumentsOf, id: string, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const registration = await lockChangeable(tx, of);
      const there = await documentsOf(tx, registration.id, now);
      if (!there.some((document) => document.id === id)) return;
      await removeFile(tx, id);
      await keep(tx, registration, now);
      await note(tx, registration, 'document-removed', { document: id }, of.by, now);
    });
  }

  /** For the desk: the document, and a record of who read it. Refuses `registration.unknown`, `files.unknown`. */
  async read(edition: Edition, registrationId: string, id: string, by: Actor, now: Date): Promise<StoredFile> {
    return inTransaction(this.database, async (tx) => {
      const [registration] = await tx.query(`select id, edition_id as "editionId" from registration where id = $1`, [
        registrationId,
      ]);
      if (registration?.editionId !== edition.id) throw new NoSuchRegistration();
      const document = await documentOf(tx, registrationId, id, now);
      await note(tx, registration, 'document-read', { document: id }, by, now);
      return document;
    });
  }
}

async function lockChangeable(tx: Transaction, { edition, registrationId }: DocumentsOf): Promise<Registration> {
  const registration = await lockInEdition(tx, edition, registrationId);
  const asked = await informationOf(tx, registrationId);
  if (!mayChangeDocuments(registration.status, asked)) throw new DocumentsNotAsked();
  return registration;
}

async function lockWithRoom(
  tx: Transaction,
  of: DocumentsOf,
  bytes: number,
  replaces: string | undefined,
  now: Date,
): Promise<Registration> {
  const registration = await lockChangeable(tx, of);
  if (replaces) await documentOf(tx, registration.id, replaces, now);
  const beside = (await documentsOf(tx, registration.id, now)).filter(({ id }) => id !== replaces);
  if (!hasRoomFor(bytes, beside)) throw new TooManyDocuments();
  return registration;
}

/** Names the document by its id: what it is called is the applicant's. */
async function note(
  tx: Transaction,
  registration: Pick<Registration, 'id' | 'editionId'> & Partial<Registration>,
  what: 'document-added' | 'document-removed' | 'document-read',
  details: Record<string, unknown>,
  by: Actor | undefined,
  now: Date,
): Promise<void> {
  const actor = by ?? bearerOf(registration as Registration);
  const subject = { kind: 'registration', id: registration.id };
  const action = `registration.${what}` as const;
  const entry = { by: actor, action, subject, editionId: registration.editionId, details };
  await recordAudit(tx, entry, now);
}
