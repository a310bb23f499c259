import type { DataSource } from 'typeorm';
import type { Config } from '@app/config';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES, readEditionByCode } from '@app/edition';
import { Account, AccountService, SignedInSessions, SignInService } from '@app/identity';
import { PersonsByAddress } from '@app/people';
import { DEMONSTRATION_CODE } from '../demonstration/demonstration-edition.js';
import { FOCAL_POINT } from '../demonstration/delegations-data.js';
import { PERSONAS, STAFF } from '../demonstration/people/personas.js';

export interface SignInLink {
  /** As a newcomer would say it: `programme editor`. */
  who: string;
  /** Works once, for thirty minutes. */
  url: string;
}

const KINDS = [
  ...STAFF.map(({ email, role }) => ({ who: role.replace(/-(?=officer|editor)/, ' '), email })),
  { who: 'focal point of a delegation', email: FOCAL_POINT.email },
  { who: 'session organizer', email: PERSONAS.organizer.facts.email },
  { who: 'speaker', email: PERSONAS.speaker.facts.email },
  { who: 'participant', email: PERSONAS.participant.facts.email },
];

/** A way in as each kind of person of the demonstration edition; none when that edition is not there. */
export async function signInLinks(config: Config, databaseUrl: string, now: Date): Promise<SignInLink[]> {
  if (config.mode !== 'development') return [];
  const source = dataSourceFor(databaseUrl, { pool: 2, entities: [Account, ...EDITION_ENTITIES], name: 'forum start' });
  await source.initialize();
  try {
    const edition = await readEditionByCode(source.manager, DEMONSTRATION_CODE);
    if (!edition?.isDemonstration) return [];
    const links: SignInLink[] = [];
    for (const { who, email } of KINDS) {
      if (await isKnown(source, email)) links.push({ who, url: config.baseUrl + (await linkFor(source, email, now)) });
    }
    return links;
  } finally {
    await source.destroy();
  }
}

/** Nobody is made an account who was removed. */
async function isKnown(source: DataSource, email: string): Promise<boolean> {
  const known = await source.query(
    `select 1 from account where email_key = $1 and disabled_at is null union all select 1 from person where email_key = $1`,
    [email],
  );
  return known.length > 0;
}

async function linkFor(source: DataSource, email: string, now: Date): Promise<string> {
  const account = await new AccountService().findOrAdd(source.manager, email);
  const persons = new PersonsByAddress();
  const signIn = new SignInService(source, new SignedInSessions(source, persons), persons);
  return signIn.linkFor(account.id, { code: DEMONSTRATION_CODE }, account.language, undefined, now);
}
