import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES, type Edition, type EditionDraft, Editions } from '@app/edition';
import { Account, systemActor } from '@app/identity';
import {
  type Application,
  ApplyService,
  DecideService,
  lockRegistration,
  prove,
  ProveService,
  Registration,
  type RegistrationStatus,
  setCapacity,
  WithdrawService,
} from '@app/registration';
import type { DataSource } from 'typeorm';
import { anEdition } from './edition.js';

/** The registration room on a pool of its own. */
export interface RegistrationOffice {
  database: DataSource;
  apply: ApplyService;
  prove: ProveService;
  decide: DecideService;
  withdraw: WithdrawService;
}

export async function aRegistrationOffice(url: string, pool = 10): Promise<RegistrationOffice> {
  const entities = [...EDITION_ENTITIES, Account, Registration];
  const database = await dataSourceFor(url, { pool, entities, name: 'test' }).initialize();
  // Who races must not wait for a connection to be opened: with a cold pool the first is done before the last begins.
  if (pool > 10) await Promise.all(Array.from({ length: pool }, () => database.query('select 1')));
  return {
    database,
    apply: new ApplyService(database, new Editions(database)),
    prove: new ProveService(database),
    decide: new DecideService(database),
    withdraw: new WithdrawService(database),
  };
}

/** An edition of May 2028 that takes registrations since 1 November 2026, with so many on-site seats. */
export async function anEditionWithSeats(
  database: DataSource,
  seats: number,
  changes: Partial<EditionDraft> = {},
): Promise<Edition> {
  const edition = await anEdition(database, changes);
  await inTransaction(database, (tx) =>
    setCapacity(tx, edition.id, { capacity: seats }, systemActor('test'), new Date()),
  );
  return edition;
}

let made = 0;

/** On site, civil society, from Kenya, in English, under an address of its own. */
export function anApplication(changes: Partial<Application> = {}): Application {
  made++;
  return {
    email: `applicant-${made}@people.example`,
    givenName: 'Wanjiru',
    familyName: `Example-${made}`,
    organization: 'Centre for Mountain Connectivity',
    country: 'KE',
    stakeholderType: 'CS',
    mode: 'on-site',
    language: 'en',
    ...changes,
  };
}

/** Somebody's registration in a status, reached the way that people reach it. */
export async function aRegistration(
  office: RegistrationOffice,
  edition: Edition,
  status: RegistrationStatus = 'submitted',
  { now = new Date('2027-04-28T08:15:00Z'), ...changes }: Partial<Application> & { now?: Date } = {},
): Promise<Registration> {
  const { database, decide } = office;
  const application = anApplication({ mode: 'on-site', ...changes });
  await office.apply.apply(edition, application, now);
  const registration = () => theRegistration(database, edition, application.email);
  const proven = async () => {
    const { id } = await registration();
    await inTransaction(database, async (tx) =>
      prove(tx, await lockRegistration(tx, id), edition, systemActor('test'), now),
    );
    return registration();
  };
  const decideOn = async () => {
    const { id, version } = await proven();
    return { edition, id, version };
  };
  if (status === 'under-review') await proven();
  if (status === 'approved' && application.mode === 'remote') await proven();
  if (status === 'approved' && application.mode === 'on-site') {
    await decide.approve(await decideOn(), systemActor('test'), now);
  }
  if (status === 'rejected') await decide.reject(await decideOn(), 'Not enough is known.', systemActor('test'), now);
  if (status === 'withdrawn') await office.withdraw.withdraw(edition, (await registration()).id, now);
  const reached = await registration();
  if (reached.status !== status) throw new Error(`${status} was wanted, ${reached.status} it is`);
  return reached;
}

/** The newest registration of an address. */
export async function theRegistration(database: DataSource, edition: Edition, email: string): Promise<Registration> {
  const [newest] = await database.manager.find(Registration, {
    where: { editionId: edition.id, emailKey: email.toLowerCase() },
    order: { submittedAt: 'DESC', number: 'DESC' },
    take: 1,
  });
  return newest;
}

/** So many more registrations like one, of other people, written at once. */
export async function copiesOf(database: DataSource, id: string, count: number): Promise<void> {
  made++;
  await database.query(
    `insert into registration
     select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPY-' || $3 || '-' || n,
       'email', $3 || '-' || n || '@copies.example', 'email_key', $3 || '-' || n || '@copies.example', 'person_id', null))).*
     from registration r, generate_series(1, $2::int) n where r.id = $1`,
    [id, count, String(made)],
  );
}
