import { buffer } from 'node:stream/consumers';
import type { Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { FileStore, filesOf } from '@app/files';
import { recordAudit } from '@app/identity';
import { type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { importIf } from '../interchange/import-if.js';
import { type ImportedSchedule, importSchedule } from '../interchange/import-schedule.js';
import type { ImportWishes } from '../interchange/import-lists.js';
import { readSchedule } from '../interchange/read-schedule.js';
import type { ScheduleFile } from '../interchange/schedule-file.js';
import { countsOf, isAsLooked, reportOf } from './import-report.js';
import { type ImportOutcome, type ImportReport, ownerOfFile } from './schedule-import.js';

interface Wanted {
  editionId: string;
  lookId: string | null;
  wishes: ImportWishes;
  /** Of the look that was agreed to. */
  looked: ImportReport | null;
}

/** So many records between two words about how far it is. */
const TOLD_EVERY = 20;

/** `with-its-sessions`: a taking is over in the transaction that writes it. `before-its-sessions` only shows what that protects from. */
export type Ending = 'with-its-sessions' | 'before-its-sessions';

/** Stopped, or another worker has it by now: the transaction is rolled back. */
class LetGo extends Error {}

/**
 * Looks at a schedule, or takes it: either way the one import that the command line does, too. A look is rolled back; a taking is
 * kept, with the end of its task, in the transaction that wrote it, and only if it does what the look said.
 */
@Injectable()
export class BringWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(FileStore) private readonly store: FileStore,
  ) {
    works.add('schedule-import', this);
  }

  async goOn(hand: TaskHand, ending: Ending = 'with-its-sessions'): Promise<void> {
    const wanted = await this.wantedOf(hand.task.id);
    const edition = wanted && (await readEdition(this.database, wanted.editionId));
    if (!wanted || !edition) return;
    const file = await this.fileOf(wanted.lookId ?? hand.task.id, hand.now);
    if (!file) return void (await hand.end(this.database.manager, 'failed'));
    if (ending === 'before-its-sessions') await hand.end(this.database.manager);
    try {
      await this.bring(hand, edition, file, wanted);
    } catch (fault) {
      if (!(fault instanceof LetGo)) throw fault;
    }
  }

  private async wantedOf(id: string): Promise<Wanted | undefined> {
    const [wanted] = await this.database.query<Wanted[]>(
      `select edition_id as "editionId", mine.look_id as "lookId", mine.wishes, look.report as looked
       from schedule_import mine join task on task.id = mine.id left join schedule_import look on look.id = mine.look_id
       where mine.id = $1`,
      [id],
    );
    return wanted;
  }

  private async fileOf(lookId: string, now: Date): Promise<ScheduleFile | undefined> {
    const [stored] = await filesOf(this.database, ownerOfFile(lookId), now);
    if (!stored) return undefined;
    return readSchedule(await buffer(await this.store.open(stored.id)));
  }

  private async bring(hand: TaskHand, edition: Edition, file: ScheduleFile, wanted: Wanted): Promise<void> {
    const told = async (done: number) => {
      if (done % TOLD_EVERY === 0 && !(await hand.tell(done, file.entries.length))) throw new LetGo();
    };
    const { by } = hand.task;
    const take = (tx: Transaction) => importSchedule(tx, edition, file, wanted.wishes, by, hand.now, told);
    const { imported, isKept } = await importIf(this.database, take, async (whole, tx) => {
      if (!wanted.looked || !isAsLooked(whole, wanted.looked)) return false;
      await this.end(tx, hand, whole, 'taken');
      await tx.query(`delete from stored_file where owner_kind = 'schedule-import' and owner_id = $1`, [wanted.lookId]);
      const subject = { kind: 'schedule-import', id: hand.task.id };
      await recordAudit(tx, { by, action: 'programme.schedule-taken', subject, editionId: edition.id }, hand.now);
      return true;
    });
    if (isKept) return;
    const outcome = wanted.looked ? 'changed-meanwhile' : 'looked-at';
    await this.database.transaction((tx) => this.end(tx, hand, imported, outcome));
  }

  private async end(tx: Transaction, hand: TaskHand, whole: ImportedSchedule, outcome: ImportOutcome): Promise<void> {
    await tx.query(`update task set done = $2 where id = $1`, [hand.task.id, whole.entries.length]);
    if (!(await hand.end(tx))) throw new LetGo();
    await tx.query(`update schedule_import set outcome = $2, counts = $3, report = $4 where id = $1`, [
      hand.task.id,
      outcome,
      JSON.stringify(countsOf(whole)),
      JSON.stringify(reportOf(whole, outcome === 'taken')),
    ]);
  }
}
