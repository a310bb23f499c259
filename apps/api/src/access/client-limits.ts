import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Clock, type Config } from '@app/config';
import { type Limit, Limits, OwnCounts } from '@app/limits';

/**
 * What one client's network may do (docs/operating.md has the table). Generous, since a ministry or the whole venue stands behind
 * one address; what protects a person's mailbox are the limits per address in the rooms (five letters an hour).
 */
export const CLIENT_LIMITS = {
  /** Letters asked for with a link to sign in. */
  'sign-in-letters': { name: 'sign-in-letters', most: 300, minutes: 10 },
  /** Letters asked for with a new link to a registration. */
  'link-letters': { name: 'link-letters', most: 300, minutes: 10 },
  /** Nominations of focal points, which the secretariat reads one by one. */
  nominations: { name: 'nominations', most: 30, minutes: 60 },
  /** Submissions to the Open Consultation, each of which writes a letter. */
  submissions: { name: 'submissions', most: 200, minutes: 10 },
  /** Documents, by network and by registration: five fit, and a few are replaced. */
  documents: { name: 'documents', most: 200, minutes: 60 },
  'documents-of-one': { name: 'documents-of-one', most: 30, minutes: 60 },
  /** Applications; each process counts its own, since nothing may slow opening day down. */
  applications: { name: 'applications', most: 1000, minutes: 10 },
  /** People whom a door officer looks up by words or number; scanned codes are free. By account. */
  'door-searches': { name: 'door-searches', most: 300, minutes: 10 },
  /** Requests of one token, whichever process answers them. */
  'token-requests': { name: 'token-requests', most: 3000, minutes: 10 },
  /** Ids, codes, links and tokens that are not there, by account when somebody is signed in. What is there is always shown. */
  misses: { name: 'misses', most: 100, minutes: 10 },
} as const satisfies Record<string, Limit>;

/** Counts what clients do. `client` is `clientOf(request)`. */
@Injectable()
export class ClientLimits {
  private readonly applications: OwnCounts;

  constructor(
    private readonly limits: Limits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.applications = new OwnCounts(this.scaled('applications'));
  }

  /** Refuses `limits.too-many`. */
  async letter(
    kind: 'sign-in-letters' | 'link-letters' | 'nominations' | 'submissions',
    client: string,
  ): Promise<void> {
    await this.limits.take(this.scaled(kind), client, this.clock.now());
  }

  /** One more document of a registration; counted before it is read. Refuses `limits.too-many`. */
  async upload(client: string, registrationId: string): Promise<void> {
    const now = this.clock.now();
    await this.limits.take(this.scaled('documents'), client, now);
    await this.limits.take(CLIENT_LIMITS['documents-of-one'], registrationId, now);
  }

  /** Refuses `limits.too-many`. */
  application(client: string): void {
    this.applications.take(client, this.clock.now());
  }

  /** One more search at the door that is no scanned code. Refuses `limits.too-many`. */
  async doorSearch(accountId: string): Promise<void> {
    await this.limits.take(this.scaled('door-searches'), accountId, this.clock.now());
  }

  /** One more request by a token. Refuses `limits.too-many`. */
  async byToken(tokenId: string): Promise<void> {
    await this.limits.take(this.scaled('token-requests'), tokenId, this.clock.now());
  }

  /** One more guess that met nothing. Refuses `limits.too-many`. */
  async miss(who: string): Promise<void> {
    await this.limits.take(this.scaled('misses'), who, this.clock.now());
  }

  private scaled(name: keyof typeof CLIENT_LIMITS): Limit {
    const limit = CLIENT_LIMITS[name];
    return { ...limit, most: Math.max(1, Math.round(limit.most * this.config.clientLimits)) };
  }
}
