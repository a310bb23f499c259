import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Mandate, systemActor } from '@app/identity';
import {
  type Delegation,
  type FocalPointActing,
  type Application,
  findOrAddDelegation,
  focalPointsOf,
  lockRegistration,
  nominate,
  type NominationDraft,
  type NewDelegate,
  prove,
  readDelegation,
  type Registration,
  verifyNomination,
} from '@app/registration';
import type { DataSource } from 'typeorm';
import { anApplication, type RegistrationOffice, theRegistration } from './registration.js';

const by = systemActor('test');
const now = new Date('2027-04-28T08:00:00Z');
let made = 0;

/** A nomination for Kenya by its mission, of somebody with an address of their own. */
export function aNomination(changes: Partial<NominationDraft> = {}): NominationDraft {
  made++;
  return {
    kind: 'member-state',
    country: 'KE',
    organization: '',
    name: `Focal Point ${made}`,
    email: `focal-point-${made}@mission.example`,
    function: 'First Secretary',
    language: 'en',
    letter: 'We have the honour to nominate.',
    nominatedBy: 'Permanent Mission',
    ...changes,
  };
}

/** The delegation of a country. */
export function aDelegation(database: DataSource, edition: Edition, country = 'KE'): Promise<Delegation> {
  const of = { kind: 'member-state', country, organization: '' } as const;
  return inTransaction(database, (tx) => findOrAddDelegation(tx, edition, of, by, now));
}

/** A delegation with a verified focal point. */
export async function aFocalPoint(
  database: DataSource,
  edition: Edition,
  changes: Partial<NominationDraft> = {},
  at = now,
): Promise<{ delegation: Delegation; mandate: Mandate; acting: FocalPointActing }> {
  const draft = aNomination(changes);
  const id = await inTransaction(database, async (tx) =>
    verifyNomination(tx, edition, await nominate(tx, edition, draft, at), by, at),
  );
  const delegation = await readDelegation(database, edition.id, id);
  const mandates = await focalPointsOf(database, delegation, at);
  const mandate = mandates.find(({ holderEmail }) => holderEmail === draft.email)!;
  const { accountId, holderEmail: email, holderName: name, holderLanguage: language } = mandate;
  return {
    delegation,
    mandate,
    acting: { by: { kind: 'account', id: accountId, name }, email, name, language },
  };
}

/** A minister without an address, on site. */
export function aMinister(changes: Partial<NewDelegate> = {}): NewDelegate {
  made++;
  return {
    courtesyTitle: 'H.E. Ms',
    givenName: 'Amina',
    familyName: `Example-${made}`,
    nameInOwnScript: '',
    ownScriptLanguage: '',
    function: 'Minister of Digital Affairs',
    email: '',
    language: 'en',
    informedOf: 1,
    mode: 'on-site',
    ...changes,
  };
}

/** Somebody who applied as a member of a delegation and proved the address. */
export async function aRequestIn(
  { database, apply }: Pick<RegistrationOffice, 'database' | 'apply'>,
  edition: Edition,
  changes: Partial<Application> = {},
  at = now,
): Promise<Registration> {
  const application = anApplication({ category: 'delegation', ...changes });
  await apply.apply(edition, application, at);
  const { id } = await theRegistration(database, edition, application.email);
  await inTransaction(database, async (tx) => prove(tx, await lockRegistration(tx, id), edition, by, at));
  return theRegistration(database, edition, application.email);
}
