import { aRegistrationOffice, type RegistrationOffice } from '../factories/registration.js';
import { aDatabase, type TestDatabase } from './database.js';

/** The registration room over a database of its own, for the tests of one file; there from the first hook on. */
export function anOfficeForThisFile(pool?: number): RegistrationOffice {
  const office = {} as RegistrationOffice;
  let own: TestDatabase;
  beforeAll(async () => {
    own = await aDatabase();
    Object.assign(office, await aRegistrationOffice(own.url, pool));
  });
  afterAll(async () => {
    await office.database?.destroy();
    await own?.drop();
  });
  return office;
}
