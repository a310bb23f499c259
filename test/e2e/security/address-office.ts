import type { Edition } from '@app/edition';
import type { Registration } from '@app/registration';
import type supertest from 'supertest';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

/** When everything here happens. */
export const START = new Date('2027-04-28T08:00:00Z');

/** Every address that is kept of a person, and how many ways in are open. */
export interface Standing {
  registration: string;
  key: string;
  person: string;
  account: string | null;
  links: number;
  sessions: number;
  signInLinks: number;
}

export interface AddressOffice {
  api: TestApi;
  edition: Edition;
  /** Below the edition, in English. */
  page(below: string): string;
  post(below: string, form: Record<string, string>, agent?: TestApi['anyone']): supertest.Test;
  newAddress(): string;
  /** The path in the newest letter of a kind to an address. */
  linkIn(kind: string, address: string): Promise<string>;
  tokenIn(link: string): string;
  tokenOf(kind: string, address: string): Promise<string>;
  /** Somebody whose registration is under review, with the token of the link to it. */
  somebody(): Promise<{ registration: Registration; email: string; token: string }>;
  standing(registration: Pick<Registration, 'id'>): Promise<Standing>;
  /** Kinds of letters about addresses, in their order. */
  lettersTo(address: string): Promise<string[]>;
  /** A registration that nobody has proven. */
  somebodyUnproven(): Promise<Registration>;
}

/**
 * An edition with seats behind a real API, and what it takes to change addresses there, for the tests of one file: there from
 * the first hook on, closed after the last. Every test begins at START.
 */
export function anAddressOffice(): AddressOffice {
  const api = {} as TestApi;
  const office = {} as RegistrationOffice;
  const edition = {} as Edition;
  beforeAll(async () => {
    Object.assign(api, await anApi());
    Object.assign(office, await aRegistrationOffice(api.databaseUrl, 4));
    Object.assign(edition, await anEditionWithSeats(api.database, 500));
  });
  beforeEach(() => api.clock.set(START));
  afterAll(async () => {
    await office.database?.destroy();
    await api.close?.();
  });
  let made = 0;
  const page = (below: string) => `/${edition.code}/en${below}`;
  const linkIn = async (kind: string, address: string): Promise<string> => {
    const rows = await api.database.query(
      `select secrets ->> 'link' as link from letter where kind = $1 and to_address = $2 order by created_at desc, id limit 1`,
      [kind, address],
    );
    if (!rows[0]) throw new Error(`no letter ${kind} to ${address}`);
    return rows[0].link;
  };
  const tokenIn = (link: string) => new URL(link, api.url).searchParams.get('token')!;
  const tokenOf = async (kind: string, address: string) => tokenIn(await linkIn(kind, address));
  return {
    api,
    edition,
    page,
    post: (below, form, agent = api.anyone) =>
      agent.post(page(below)).type('form').set('Accept', 'text/html').send(form),
    newAddress: () => `new-${++made}@people.example`,
    linkIn,
    tokenIn,
    tokenOf,
    somebody: async () => {
      const registration = await aRegistration(office, edition, 'under-review', { now: START });
      const { email } = registration;
      return { registration, email, token: await tokenOf('registration.review', email) };
    },
    somebodyUnproven: () => aRegistration(office, edition, 'submitted', { now: START }),
    standing: async ({ id }) => (await api.database.query(STANDING, [id]))[0],
    lettersTo: async (address) =>
      (
        await api.database.query(
          `select kind from letter where to_address = $1 and kind like 'identity.address%' order by created_at, id`,
          [address],
        )
      ).map(({ kind }: { kind: string }) => kind),
  };
}

const STANDING = `
  select r.email as registration, r.email_key as key, p.email as person, a.email as account,
    (select count(*)::int from registration_link l where l.registration_id = r.id and l.used_at is null) as links,
    (select count(*)::int from signed_in_session s where s.account_id = a.id and s.ended_at is null) as sessions,
    (select count(*)::int from sign_in_link l where l.account_id = a.id and l.used_at is null) as "signInLinks"
  from registration r join person p on p.id = r.person_id left join account a on a.id = p.account_id where r.id = $1`;
