import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  ApplyService,
  approveAsFocalPoint,
  changeDelegation,
  type Delegation,
  type FocalPointActing,
  focalPointsOf,
  lockRegistration,
  nominate,
  prove,
  readDelegation,
  readMembers,
  registerDelegate,
  rejectAsFocalPoint,
  substitute,
  verifyNomination,
} from '@app/registration';
import { daysBefore, hoursBefore } from './demonstration-clock.js';
import {
  type DemonstrationDelegation,
  DELEGATIONS,
  type DemonstrationMember,
  OPEN_NOMINATION,
} from './delegations-data.js';
import { LOADER } from './programme/write-programme.js';

/**
 * Two delegations with their focal points and a nomination that waits, through the services that pages and console call. What is
 * there already is left alone.
 */
export async function writeDelegations(app: INestApplicationContext, edition: Edition, present: Date): Promise<void> {
  const database = app.get(DataSource);
  for (const story of DELEGATIONS) await new DelegationStory(app, database, edition, present, story).tell();
  await inTransaction(database, (tx) => nominate(tx, edition, OPEN_NOMINATION, daysBefore(present, 1)));
}

class DelegationStory {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly database: DataSource,
    private readonly edition: Edition,
    private readonly present: Date,
    private readonly story: DemonstrationDelegation,
  ) {}

  async tell(): Promise<void> {
    const { delegation, acting } = await this.focalPoint();
    if ((await readMembers(this.database, delegation.id)).some(({ isHighLevel }) => isHighLevel)) return;
    for (const [at, member] of this.story.members.entries()) await this.request(delegation, acting, member, at);
    await inTransaction(this.database, (tx) => this.registerMinister(tx, delegation, acting));
  }

  private async focalPoint(): Promise<{ delegation: Delegation; acting: FocalPointActing }> {
    const at = daysBefore(this.present, 15);
    const { nomination } = this.story;
    const known = await this.database.query<Array<{ id: string }>>(
      `select id from delegation where edition_id = $1 and country = $2 and kind = 'member-state'`,
      [this.edition.id, nomination.country],
    );
    const id =
      known[0]?.id ??
      (await inTransaction(this.database, async (tx) =>
        verifyNomination(tx, this.edition, await nominate(tx, this.edition, nomination, at), LOADER, at),
      ));
    const delegation = await readDelegation(this.database, this.edition.id, id);
    const [mandate] = await focalPointsOf(this.database, delegation, this.present);
    const { accountId, holderEmail: email, holderName: name, holderLanguage: language } = mandate;
    return { delegation, acting: { by: { kind: 'account', id: accountId, name }, email, name, language } };
  }

  private async request(
    delegation: Delegation,
    acting: FocalPointActing,
    member: DemonstrationMember,
    at: number,
  ): Promise<void> {
    const { fate, ...facts } = member;
    const appliedAt = new Date(hoursBefore(this.present, fate === 'waiting' ? 20 : 24 * 7).getTime() + at * 9 * 60_000);
    const { country } = delegation;
    const application = { ...facts, country, stakeholderType: 'GOV', mode: 'on-site', category: 'delegation' } as const;
    await this.app.get(ApplyService).apply(this.edition, application, appliedAt);
    const { id, version } = await inTransaction(this.database, async (tx) => {
      const [row] = await tx.query<Array<{ id: string }>>(
        `select id from registration where edition_id = $1 and email_key = $2 order by submitted_at desc limit 1`,
        [this.edition.id, facts.email],
      );
      const registration = await lockRegistration(tx, row.id);
      const by: Actor = { kind: 'link', name: `${facts.givenName} ${facts.familyName}` };
      if (!registration.provenAt) await prove(tx, registration, this.edition, by, appliedAt);
      return registration;
    });
    const on = { edition: this.edition, delegationId: delegation.id, id, version };
    const decidedAt = new Date(appliedAt.getTime() + 30 * 3_600_000);
    if (fate === 'approved') await approveAsFocalPoint(this.database, on, acting.by, decidedAt);
    if (fate === 'rejected') await rejectAsFocalPoint(this.database, on, REASON, acting.by, decidedAt);
  }

  /** A minister for whom a deputy came first; the minister is the head. */
  private async registerMinister(tx: Transaction, { id }: Delegation, acting: FocalPointActing): Promise<void> {
    const { edition, story } = this;
    const deputy = await registerDelegate(
      tx,
      edition,
      id,
      { ...story.deputy, mode: 'on-site' },
      acting,
      daysBefore(this.present, 6),
    );
    const place = { delegationId: id, id: deputy.id, version: deputy.version };
    const minister = await substitute(tx, edition, place, story.minister, acting, daysBefore(this.present, 4));
    const { version } = await readDelegation(tx, edition.id, id);
    const changes = { quota: story.quota, headRegistrationId: minister.id };
    await changeDelegation(tx, edition.id, { id, version }, changes, LOADER, daysBefore(this.present, 3));
  }
}

const REASON = 'The ministry did not name you as a member of the delegation.';
