import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { findOrAddPerson } from '@app/people';
import { bearerOf } from '../applying/application.js';
import { beginDecision } from '../deciding/begin-decision.js';
import { writeProgressLetter } from '../letters/progress-letters.js';
import { keep, lockRegistration, poolNameOf } from '../move-to.js';
import { Registration } from '../registration.entity.js';
import { LinkGone } from '../registration.errors.js';
import { statusLinkExpires } from '../registration.rules.js';
import { isLiving } from '../registration-status.js';
import { type Standing, standingOf, tellPool } from '../seats.js';
import { issueLink, registrationOfLink, useLink } from './registration-links.js';

/** Proving that the address is the applicant's. */
@Injectable()
export class ProveService {
  constructor(private readonly database: DataSource) {}

  /** Whose application a link would prove; a mail scanner that looks changes nothing. Refuses `registration.link-gone`. */
  async applicantOf(edition: Edition, token: string, now: Date): Promise<Registration> {
    const { manager } = this.database;
    const id = await registrationOfLink(manager, edition.id, token, 'prove', now);
    const registration = await manager.findOneByOrFail(Registration, { id });
    if (!isLiving(registration.status)) throw new LinkGone();
    return registration;
  }

  /**
   * Uses the link up and proves the address. Gives the token of a link to the status page. Refuses `registration.link-gone`.
   */
  async proveByLink(edition: Edition, token: string, now: Date): Promise<string> {
    return inTransaction(this.database, async (tx) => {
      const registration = await lockRegistration(tx, await useLink(tx, edition.id, token, now));
      if (!isLiving(registration.status)) throw new LinkGone();
      const by = bearerOf(registration);
      if (!registration.provenAt) await prove(tx, registration, edition, by, now);
      const wish = { registrationId: registration.id, purpose: 'status', expiresAt: statusLinkExpires(now) } as const;
      return (await issueLink(tx, wish, now)).token;
    });
  }
}

/**
 * What follows from a proven address: the person is found or added, who waits stands in line from now on, everybody else goes
 * where the edition's deciding rules say. The letter says which. `registration` must be locked and living.
 */
export async function prove(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  by: Actor,
  now: Date,
): Promise<void> {
  const person = await findOrAddPerson(tx, {
    email: registration.email,
    givenName: registration.givenName,
    familyName: registration.familyName,
    organization: registration.organization,
    country: registration.country,
    stakeholderType: registration.stakeholderType,
    language: registration.language,
  });
  const before = standingOf(registration);
  registration.personId = person.id;
  registration.provenAt = now;
  if (registration.status === 'waiting') return standInLine(tx, registration, edition, before, now);
  await beginDecision(tx, registration, edition, by, now);
}

async function standInLine(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  before: Standing,
  now: Date,
): Promise<void> {
  await keep(tx, registration, now);
  const standing = { before, after: standingOf(registration) };
  await tellPool(tx, registration.editionId, poolNameOf(registration), standing);
  await writeProgressLetter(tx, 'registration.waiting', registration, edition, now);
}
