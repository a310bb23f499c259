import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, systemActor } from '@app/identity';
import { setCapacity } from '@app/registration';
import { randomUUID } from 'node:crypto';
import { anEdition } from '../factories/edition.js';
import { anApplication, aRegistration, aRegistrationOffice } from '../factories/registration.js';
import type { TestApi } from './api.js';

/** The doors at which a stranger types somebody's address. */
export interface Door {
  name: string;
  ask(email: string): { path: string; body: string; type: 'application/json' | 'application/x-www-form-urlencoded' };
}

export function doors({ code }: Pick<Edition, 'code'>): Door[] {
  const form = (path: string, values: Record<string, string>) => ({
    path: `/${code}/en${path}`,
    body: String(new URLSearchParams(values)),
    type: 'application/x-www-form-urlencoded' as const,
  });
  return [
    { name: 'signing in', ask: (email) => form('/sign-in', { email }) },
    { name: 'a new link', ask: (email) => form('/registration/link', { email }) },
    {
      name: 'the form',
      ask: (email) =>
        form('/register', { ...anApplication({ email }), key: randomUUID() } as unknown as Record<string, string>),
    },
    {
      name: 'the API',
      ask: (email) => ({
        path: `/api/v1/editions/${code}/registrations`,
        body: JSON.stringify(anApplication({ email })),
        type: 'application/json',
      }),
    },
  ];
}

/** An edition with so many people who are registered and have an account, by their addresses. */
export async function knownPeople(api: TestApi, count: number): Promise<{ edition: Edition; known: string[] }> {
  const office = await aRegistrationOffice(api.databaseUrl, 4);
  const now = new Date('2027-04-28T08:00:00Z');
  api.clock.set(now);
  const edition = await anEdition(api.database);
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 10_000 }, systemActor('test'), now),
  );
  const known: string[] = [];
  for (let n = 0; n < count; n++) {
    const { email } = await aRegistration(office, edition, 'under-review', { now });
    await api.app.get(AccountService).findOrAdd(api.database.manager, email);
    known.push(email);
  }
  await office.database.destroy();
  return { edition, known };
}
