import { aDatabase } from '../support/database.js';
import { openDatabase } from '../support/letters.js';
import { killWriters, throwWriters, torn } from '../support/outbox-crashes.js';

it('writes both the cause and its letter or neither in 200 kills and 200 throws', async () => {
  const db = await aDatabase();
  const database = await openDatabase(db.url);

  await killWriters(db.url, 200);
  await throwWriters(database, 200, 200);

  const [{ letters }] = await database.query('select count(*)::int as letters from letter');
  expect([await torn(database), letters]).toEqual([[], 100]);
  await database.destroy();
  await db.drop();
}, 900_000);
