import type { BytesBeside } from '@app/database';
import type { BytePlace } from './byte-place.js';
import { FileUnknown } from './files.errors.js';

/** The bytes of stored files, for the copies of the database. */
export function bytesBeside(place: BytePlace): BytesBeside {
  return {
    async named(db) {
      const { rows: known } = await db.query(`select to_regclass('public.stored_file') is not null as there`);
      if (!known[0].there) return [];
      const { rows } = await db.query(`select id, encode(sha256, 'hex') as sha256 from stored_file order by id`);
      return rows as Array<{ id: string; sha256: string }>;
    },
    async open(id) {
      try {
        return await place.open(id);
      } catch (fault) {
        if (fault instanceof FileUnknown) return undefined;
        throw fault;
      }
    },
    put: (id, bytes) => place.put(id, bytes),
    remove: (id) => place.remove(id),
    forget: async (db, ids) => void (await db.query(`delete from stored_file where id = any($1)`, [ids])),
  };
}
