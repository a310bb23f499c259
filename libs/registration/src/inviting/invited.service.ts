import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Edition, Editions, type Reader } from '@app/edition';
import type { Actor } from '@app/identity';
import { tidy } from '@app/people';
import { type Application, bearerOf, type CheckedApplication, checkApplication } from '../applying/application.js';
import { isSecondLiving } from '../applying/apply.service.js';
import type { RegistrationCategory } from '../categories/category.js';
import { issueLink } from '../proving/registration-links.js';
import { prove } from '../proving/prove.service.js';
import { BusyNow } from '../registration.errors.js';
import { mustBeOpen, statusLinkExpires } from '../registration.rules.js';
import { OVER_IN_SQL } from '../registration-status.js';
import { typedAsJson } from '../drafting/draft.service.js';
import { endInvitation } from './end-invitation.js';
import { enterInvited } from './enter-invited.js';
import { giveWay } from './give-way.js';
import { categoryOf } from './invitable-category.js';
import { type Invitation, stateAt } from './invitation.js';
import { invitationOfLink, type LinkedInvitation } from './invitation-links.js';
import { InvitationOver } from './inviting.errors.js';
import { canRegister, DECLINE_REASON_AT_MOST } from './inviting.rules.js';

/** What the bearer of a link sees before answering. */
export interface OpenInvitation extends Invitation {
  as: RegistrationCategory;
  /** The half-filled form, if there is one. */
  typed: Record<string, unknown> | null;
}

/** What the form asks; address and category are the invitation's. */
export type Answer = Omit<Application, 'email' | 'category'>;

const TRIES = 3;

/** As the log names who answers: what it says of an invitation needs no name. */
const BEARER: Actor = { kind: 'link', name: 'personal link' };

/** The invited person's side: what the link of a letter opens, registering and declining. */
@Injectable()
export class InvitedService {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  /** Looking changes nothing, so a mail scanner that opens links answers nothing. Refuses `inviting.over-…`. */
  async look(edition: Edition, token: string, now: Date): Promise<OpenInvitation> {
    const { manager } = this.database;
    return mustBeOpenStill(manager, edition, await invitationOfLink(manager, edition.id, token), now);
  }

  /**
   * Registers the invited person, once: of fifty presses at the same moment one counts. The link came by letter to the invited address,
   * so the address is proven by it: the registration stands in line or goes where the edition's deciding rules say, without another
   * letter to prove. The second press of one page (`pageKey`) is answered as the first. Gives the token of a link to the status page.
   * Refuses `inviting.over-…`, and what `checkApplication` and `mustBeOpen` refuse.
   */
  async register(edition: Edition, token: string, answer: Answer, now: Date, pageKey?: string): Promise<string> {
    const { email, category } = await invitationOfLink(this.database.manager, edition.id, token);
    const application = { ...answer, email, category };
    const checked = await checkApplication(this.database, this.editions, edition, application, { isInvited: true });
    mustBeOpen(edition, checked.mode, now);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return await inTransaction(this.database, (tx) => registerOnce(tx, edition, token, checked, now, pageKey));
      } catch (fault) {
        if (!isSecondLiving(fault)) throw fault; // somebody applies under the address at this moment: the next look sees it
      }
    }
    throw new BusyNow();
  }

  /** Keeps a half-filled form with the invitation, whose link opens it again. Refuses `inviting.over-…`, `forms.draft-too-long`. */
  async keepTyped(edition: Edition, token: string, typed: Record<string, unknown>, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const invitation = await invitationOfLink(tx, edition.id, token, 'lock');
      await mustBeOpenStill(tx, edition, invitation, now);
      await tx.query(`update registration_invitation set typed = $2 where id = $1`, [
        invitation.id,
        typedAsJson(typed),
      ]);
    });
  }

  /** The answer to the second press of a page whose first has registered; undefined for every other page. */
  async samePress(edition: Edition, token: string, now: Date, pageKey?: string): Promise<string | undefined> {
    return inTransaction(this.database, async (tx) => {
      const invitation = await invitationOfLink(tx, edition.id, token);
      return isSamePress(invitation, pageKey) ? statusToken(tx, invitation.registrationId!, now) : undefined;
    });
  }

  /** Says no, perhaps with a reason of at most 500 characters, which the secretariat reads. Doing it twice is once. Refuses `inviting.over-…`. */
  async decline(edition: Edition, token: string, reason: string, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const invitation = await invitationOfLink(tx, edition.id, token, 'lock');
      if (invitation.state === 'declined') return;
      await mustBeOpenStill(tx, edition, invitation, now);
      const declineReason = tidy(reason).slice(0, DECLINE_REASON_AT_MOST);
      await endInvitation(tx, invitation, { state: 'declined', declineReason }, BEARER, now);
    });
  }
}

async function registerOnce(
  tx: Transaction,
  edition: Edition,
  token: string,
  application: CheckedApplication,
  now: Date,
  pageKey?: string,
): Promise<string> {
  const invitation = await invitationOfLink(tx, edition.id, token, 'lock');
  if (isSamePress(invitation, pageKey)) return statusToken(tx, invitation.registrationId!, now);
  await mustBeOpenStill(tx, edition, invitation, now);
  const by = bearerOf(application);
  await giveWay(tx, invitation, by, now);
  const registration = await enterInvited(tx, edition, application, by, now);
  await prove(tx, registration, edition, by, now);
  await endInvitation(tx, invitation, { state: 'registered', registrationId: registration.id, pageKey }, BEARER, now);
  return statusToken(tx, registration.id, now);
}

function isSamePress({ state, pageKey }: Invitation, pressed: string | undefined): boolean {
  return state === 'registered' && pressed !== undefined && pageKey === pressed;
}

async function statusToken(tx: Transaction, registrationId: string, now: Date): Promise<string> {
  return (await issueLink(tx, { registrationId, purpose: 'status', expiresAt: statusLinkExpires(now) }, now)).token;
}

/** Refuses `inviting.over-…` with the first reason why this link opens no form. */
async function mustBeOpenStill(
  reader: Reader,
  edition: Edition,
  invitation: LinkedInvitation,
  now: Date,
): Promise<OpenInvitation> {
  const state = stateAt(invitation, now);
  const { email } = invitation;
  if (state !== 'open') throw new InvitationOver(state, { since: sinceWhen(invitation), email });
  if (invitation.isReplaced) throw new InvitationOver('replaced');
  if (await isRegistered(reader, invitation)) throw new InvitationOver('registered', { email });
  const as = await categoryOf(reader, invitation);
  if (!as || !canRegister(edition, as, now)) throw new InvitationOver('shut');
  return { ...invitation, as };
}

/** An expired one is over since its end, whenever somebody noted it. */
function sinceWhen({ state, endedAt, expiresAt }: Invitation): Date {
  return state === 'declined' || state === 'revoked' ? endedAt! : expiresAt;
}

async function isRegistered(reader: Reader, { editionId, emailKey }: Invitation): Promise<boolean> {
  const living = await reader.query<unknown[]>(
    `select 1 from registration where edition_id = $1 and email_key = $2 and proven_at is not null and status not in ${OVER_IN_SQL}`,
    [editionId, emailKey],
  );
  return living.length > 0;
}
