import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { addCategory, type Application, type InvitationWish, invite, setCapacity } from '@app/registration';
import type { DataSource } from 'typeorm';
import { readList } from '../../libs/registration/src/inviting/invitation-list.js';
import { anApplication } from './registration.js';

const BY = systemActor('test');
const OFFICER = { kind: 'account', name: 'Amara Osei' } as const;

/** Gives an edition the category `guest`, on site and remote, that only the invited may choose; with `seats` of its own on site. */
export async function aGuestCategory(database: DataSource, { id }: Edition, seats?: number): Promise<void> {
  const draft = {
    names: { en: 'Invited guest', fr: 'Invité', ar: 'ضيف مدعو' },
    hints: {},
    modes: ['on-site' as const, 'remote' as const],
    entry: 'invited' as const,
    hasOwnSeats: seats !== undefined,
    isClosed: false,
  };
  await inTransaction(database, async (tx) => {
    await addCategory(tx, id, 'guest', draft, BY, new Date());
    const pool = { mode: 'on-site', category: 'guest' } as const;
    if (seats !== undefined) await setCapacity(tx, id, { capacity: seats, pool }, BY, new Date());
  });
}

let made = 0;

/** Invites one person, or everybody on `list`, as guests; gives the invitation's id and its link's token, those of the last line. */
export async function anInvitation(
  database: DataSource,
  edition: Edition,
  now: Date,
  wish: Partial<InvitationWish> & { confirmed?: number } = {},
): Promise<{ id: string; email: string; token: string }> {
  const email = `guest-${++made}@people.example`;
  const whole = {
    category: 'guest',
    list: `${email}, Ines Example`,
    language: 'en',
    note: '',
    confirmed: 1,
    ...wish,
  } as const;
  await inTransaction(database, (tx) => invite(tx, edition, whole, OFFICER, now));
  const last = readList(whole.list, 'en').at(-1)!;
  const [{ id }] = await database.query(
    `select id from registration_invitation where edition_id = $1 and email_key = $2 order by invited_at desc limit 1`,
    [edition.id, last.emailKey],
  );
  return { id, email: last.email, token: await newestToken(database, id) };
}

/** The token in the newest letter of an invitation, before its secret is erased. */
export async function newestToken(database: DataSource, id: string): Promise<string> {
  const [{ link }] = await database.query(
    `select secrets->>'link' as link from letter where subject_id = $1
     order by length(cause_key) desc, cause_key desc limit 1`,
    [id],
  );
  return new URL(link, 'http://forum.example').searchParams.get('token')!;
}

/** What an invited person fills in. */
export function anAnswer(changes: Partial<Application> = {}): Application {
  return anApplication(changes);
}
