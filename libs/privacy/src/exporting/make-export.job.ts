import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { inLanguage, readEdition } from '@app/edition';
import { FileStore } from '@app/files';
import { formatDateTime, type Language } from '@app/i18n';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { writeLetter } from '@app/mail';
import { newToken } from '@app/tokens';
import { findSubject } from '../find-subject.js';
import { collectDocuments } from './collect-documents.js';
import { collectParts, PART_COUNT, zipOf } from './make-export.js';

interface Wanted {
  id: string;
  editionId: string;
  email: string;
  emailKey: string;
  language: Language;
  expiresAt: Date;
}

/** Makes the file of one owner and writes the letter with its link; a file that is ready is left alone. */
@ProcessorOf('make-personal-export')
@Injectable()
export class PersonalExportMaker implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  async run(id: string): Promise<void> {
    const now = this.clock.now();
    const [[wanted]] = await this.database.query(
      `update personal_export set tried_at = $2, parts = $3, parts_done = 0 where id = $1 and state = 'requested' and expires_at > $2
       returning id, edition_id as "editionId", email, email_key as "emailKey", language, expires_at as "expiresAt"`,
      [id, now, PART_COUNT],
    );
    if (wanted) await this.make(wanted as Wanted, now);
  }

  private async make(wanted: Wanted, now: Date): Promise<void> {
    const { id, emailKey, expiresAt } = wanted;
    const subject = await findSubject(this.database, emailKey);
    const parts = await collectParts(this.database, subject, (done) =>
      this.database.query(`update personal_export set parts_done = $2 where id = $1`, [id, done]),
    );
    const documents = await collectDocuments(this.database, this.files, subject, now);
    const { token, hash } = newToken();
    await inTransaction(this.database, async (tx) => {
      const [, changed] = await tx.query(
        `update personal_export set state = 'ready', body = $2, token_hash = $3, ready_at = $4
         where id = $1 and state = 'requested'`,
        [id, zipOf(parts, now, documents), hash, now],
      );
      if (changed === 0) return;
      const edition = (await readEdition(tx, wanted.editionId))!;
      await writeLetter(tx, {
        kind: 'privacy.export',
        cause: `personal-export:${id}`,
        editionId: edition.id,
        subject: { kind: 'personal-export', id },
        to: { address: wanted.email, name: '', language: wanted.language },
        data: {
          edition: inLanguage(edition.names, wanted.language) || edition.shortName,
          until: formatDateTime(expiresAt, wanted.language, edition.timeZone),
        },
        secrets: { link: `/${edition.code}/${wanted.language}/my-data/file?token=${token}` },
      });
    });
  }
}

const A_MINUTE = 60_000;

/** Files that were asked for and that nobody has worked on for a minute: the bell was lost, or the worker died over them. */
@Sweeper('make-personal-export')
@Injectable()
export class PersonalExportSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.database.query(
      `select id from personal_export where state = 'requested' and expires_at > $2 and coalesce(tried_at, requested_at) < $1
       order by requested_at limit 100`,
      [new Date(now.getTime() - A_MINUTE), now],
    );
    return rows.map(({ id }) => id);
  }
}
