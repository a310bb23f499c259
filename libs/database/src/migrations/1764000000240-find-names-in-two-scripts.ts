import anyAscii from 'any-ascii';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AT_A_TIME = 2_000;

/** Search texts hold words of other scripts in Latin letters, too; everybody is looked at anew for duplicates of two scripts. */
export class FindNamesInTwoScripts1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from duplicate_look;
alter table duplicate_look add column consonants text, add column is_other_script boolean not null default false;
create index duplicate_look_consonants on duplicate_look (consonants) where consonants is not null;
`);
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows: Array<{ id: string; text: string }> = await runner.query(
        `select id, search_text as text from registration where id > $1 and search_text ~ '[^ -~]' order by id limit ${AT_A_TIME}`,
        [after],
      );
      if (rows.length === 0) return;
      await runner.query(
        `update registration r set search_text = search_text || ' ' || latin from unnest($1::uuid[], $2::text[]) as f (id, latin)
         where r.id = f.id`,
        [rows.map(({ id }) => id), rows.map(({ text }) => latinOf(text))],
      );
      after = rows.at(-1)!.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table duplicate_look drop column consonants, drop column is_other_script`);
  }
}

function latinOf(text: string): string {
  const others = text.split(' ').filter((word) => /[^ -~]/.test(word));
  return others.map((word) => anyAscii(word).toLowerCase().trim()).join(' ');
}
