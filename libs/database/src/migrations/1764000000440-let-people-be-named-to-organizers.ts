import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['consent_text', 'consent'];

/** A third kind of consent: that the organizers of sessions may read the names of who signed up. Nobody has given it yet. */
export class LetPeopleBeNamedToOrganizers1764000000440 implements MigrationInterface {
  name = 'LetPeopleBeNamedToOrganizers1764000000440';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, ['privacy-notice', 'public-list', 'session-organizers']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`delete from ${table} where kind = 'session-organizers'`);
    await allow(runner, ['privacy-notice', 'public-list']);
  }
}

async function allow(runner: QueryRunner, kinds: string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(',');
  for (const table of TABLES)
    await runner.query(
      `alter table ${table} drop constraint ${table}_kind_check, add constraint ${table}_kind_check check (kind in (${list}))`,
    );
}
