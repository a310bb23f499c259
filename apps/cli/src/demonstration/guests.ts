import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { daysAfter, type Edition } from '@app/edition';
import { dayIn } from '@app/i18n';
import type { Actor } from '@app/identity';
import {
  changeDecidingRules,
  type DecidingRule,
  InvitedService,
  invite,
  readDecidingTable,
  revokeInvitation,
  setCapacity,
  watchInvitations,
} from '@app/registration';
import { countAsSent } from './calm-letters.js';
import { daysBefore, hoursBefore } from './demonstration-clock.js';
import {
  GUEST_CATEGORY,
  GUEST_LISTS,
  GUEST_SEATS,
  type Guest,
  type GuestList,
  GUESTS_ARE_AUTOMATIC,
} from './guests-data.js';
import { LOADER } from './programme/write-programme.js';

const SECRETARIAT: Actor = { kind: 'system', name: 'Ilinca Varodeanu' };

/** Seats of their own, and the edition's rule that whom the secretariat has chosen needs no second look. */
export async function welcomeGuests(tx: Transaction, { id }: Edition, at: Date): Promise<void> {
  const pool = { mode: 'on-site', category: GUEST_CATEGORY.code } as const;
  await setCapacity(tx, id, { capacity: GUEST_SEATS, pool }, LOADER, at);
  const { rules, version } = await readDecidingTable(tx, id);
  const rule: DecidingRule = {
    code: GUESTS_ARE_AUTOMATIC,
    conditions: { categories: [GUEST_CATEGORY.code] },
    decider: 'automatic',
    workingDays: null,
  };
  await changeDecidingRules(tx, id, { rules: [rule, ...rules], version }, LOADER, at);
}

/** Invitations in every state, through the services that console and pages call. What is there already is left alone. */
export async function writeGuests(app: INestApplicationContext, edition: Edition, present: Date): Promise<void> {
  for (const list of GUEST_LISTS) await new Hosts(app, edition, present).tell(list);
  await watchInvitations(app.get(DataSource), present);
}

class Hosts {
  private readonly database: DataSource;
  private readonly invited: InvitedService;

  constructor(
    app: INestApplicationContext,
    private readonly edition: Edition,
    private readonly present: Date,
  ) {
    this.database = app.get(DataSource);
    this.invited = app.get(InvitedService);
  }

  async tell(list: GuestList): Promise<void> {
    const at = daysBefore(this.present, list.daysAgo);
    if ((await this.invitationOf(list.guests[0])) === undefined) await this.invite(list, at);
    for (const [no, guest] of list.guests.entries()) {
      const invitation = await this.invitationOf(guest);
      const answeredAt = hoursBefore(this.present, 24 * (list.daysAgo - 1) - no * 5);
      if (invitation?.state === 'open') await this.answer(guest, invitation, answeredAt);
    }
  }

  private async invite({ guests, note, days }: GuestList, at: Date): Promise<void> {
    const list = guests.map(({ email, name, language }) => `${email}, ${name}, ${language}`).join('\n');
    const until = days === undefined ? undefined : daysAfter(dayIn(at, this.edition.timeZone), days);
    const wish = {
      category: GUEST_CATEGORY.code,
      list,
      language: 'en',
      note,
      until,
      confirmed: guests.length,
    } as const;
    await inTransaction(this.database, async (tx) => {
      await invite(tx, this.edition, wish, SECRETARIAT, at);
      await countAsSent(tx, this.edition.id);
    });
  }

  private async answer(
    { fate, answer, declineReason = '', language }: Guest,
    { id, token }: { id: string; token: string },
    at: Date,
  ): Promise<void> {
    const { edition } = this;
    if (fate === 'registered') await this.invited.register(edition, token, { ...answer!, language }, at);
    if (fate === 'declined') await this.invited.decline(edition, token, declineReason, at);
    if (fate === 'revoked')
      await inTransaction(this.database, (tx) => revokeInvitation(tx, { edition, id }, SECRETARIAT, at));
  }

  /** With the token of its letter, as long as that is still here. */
  private async invitationOf({ email }: Guest): Promise<{ id: string; state: string; token: string } | undefined> {
    const [row] = await this.database.query(
      `select i.id, i.state, (select l.secrets->>'link' from letter l where l.subject_id = i.id::text and l.secrets is not null
         order by l.created_at limit 1) as link
       from registration_invitation i where i.edition_id = $1 and i.email_key = $2`,
      [this.edition.id, email],
    );
    return (
      row && { ...row, token: row.link ? new URL(row.link, 'http://forum.example').searchParams.get('token') : '' }
    );
  }
}
