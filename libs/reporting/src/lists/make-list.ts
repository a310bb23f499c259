import { inTransaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { FileStore, keepFile } from '@app/files';
import { dayIn } from '@app/i18n';
import { countDeskRows } from '@app/registration';
import { type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { registrationPieces } from '../registrations-csv.js';
import { type ListWish, ownerOf } from './registration-list.js';

/** Far beyond what a Forum has; a list that is longer is a mistake of ours. */
const BYTES_AT_MOST = 1_000_000_000;

interface Wanted extends ListWish {
  editionId: string;
  expiresAt: Date;
}

/** `with-its-file`: a list is ready in the transaction that keeps its file. `before-its-file` only shows what that protects from. */
export type Ending = 'with-its-file' | 'before-its-file';

/** Stopped, or another worker has it by now: what was written so far is thrown away. */
class LetGo extends Error {}

/**
 * Makes the file of a list in one go: read in one snapshot, never as a whole in memory, kept only when it is whole. Killed in the
 * middle it is begun anew; half a file is nobody's, and swept away.
 */
@Injectable()
export class ListWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(FileStore) private readonly store: FileStore,
  ) {
    works.add('registration-list', this);
  }

  async goOn(hand: TaskHand, ending: Ending = 'with-its-file'): Promise<void> {
    const wanted = await this.wantedOf(hand.task.id);
    const edition = wanted && (await readEdition(this.database, wanted.editionId));
    if (!wanted || !edition) return;
    const total = await countDeskRows(this.database, edition.id, wanted.filter);
    try {
      await this.keepWhole(hand, edition, wanted, this.bytesOf(hand, edition, wanted, total), ending);
    } catch (fault) {
      if (!(fault instanceof LetGo)) throw fault;
    }
  }

  private async wantedOf(id: string): Promise<Wanted | undefined> {
    const [wanted] = await this.database.query<Wanted[]>(
      `select edition_id as "editionId", filter, language, expires_at as "expiresAt"
       from registration_list join task using (id) where id = $1`,
      [id],
    );
    return wanted;
  }

  private async *bytesOf(
    hand: TaskHand,
    edition: Edition,
    { filter, language }: ListWish,
    total: number,
  ): AsyncGenerator<Uint8Array> {
    let done = 0;
    for await (const { text, rows } of registrationPieces(this.database, edition, filter, language)) {
      done += rows;
      if (!(await hand.tell(done, Math.max(total, done)))) throw new LetGo();
      yield Buffer.from(text, 'utf8');
    }
  }

  private async keepWhole(
    hand: TaskHand,
    edition: Edition,
    { expiresAt }: Wanted,
    source: AsyncIterable<Uint8Array>,
    ending: Ending,
  ): Promise<void> {
    const put = await this.store.put(source, { most: BYTES_AT_MOST, as: 'text/csv; charset=utf-8' }, hand.now);
    const name = `${edition.code}-registrations-${dayIn(hand.task.askedAt, edition.timeZone)}.csv`;
    if (ending === 'before-its-file') await hand.end(this.database.manager);
    const isKept = await inTransaction(this.database, async (tx) => {
      if (ending === 'with-its-file' && !(await hand.end(tx))) return false;
      await keepFile(tx, put, { owner: ownerOf(hand.task.id), name, until: expiresAt }, hand.now);
      return true;
    });
    if (!isKept) await this.store.discard(put.id);
  }
}
