import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AddressOwner, AddressUnknown, type FeedOptions, ownParts } from '@app/calendar';
import { Clock } from '@app/config';
import { Editions, type Edition } from '@app/edition';
import { type Language, translator } from '@app/i18n';
import { mayActFor, readMandate } from '@app/identity';
import { formalName } from '@app/people';
import { delegatesOf, delegationName, readDelegation } from '@app/registration';

/** What a private address shows now. */
export interface PrivateFeed {
  tags: string[];
  language: Language;
  options: FeedOptions;
  fileName: string;
}

/** What stands behind private addresses: one's own sessions, or those of the delegation for which one is a focal point. */
@Injectable()
export class PrivateFeeds {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `calendar.address-unknown`, also once the mandate behind it is no longer in force. */
  async feedOf(owner: AddressOwner): Promise<PrivateFeed> {
    const edition = await this.editions.editionById(owner.editionId);
    if (!edition) throw new AddressUnknown();
    return 'personId' in owner
      ? ownSessions(owner.personId, edition, owner.language)
      : this.ofDelegation(owner.mandateId, edition, owner.language);
  }

  /** Approved members' sessions as panellists, and their turns; asked anew each time, so a feed follows who joins and who leaves. */
  private async ofDelegation(mandateId: string, edition: Edition, language: Language): Promise<PrivateFeed> {
    const id = await this.delegationOf(mandateId, edition.id);
    const delegation = await readDelegation(this.database, edition.id, id);
    const names = new Map(
      (await delegatesOf(this.database, id)).map((person) => [`person:${person.personId}`, formalName(person)]),
    );
    const name = translator(language)('agenda:feeds.part', {
      edition: edition.shortName,
      what: delegationName(delegation, language),
    });
    const readers = { names, timeZone: edition.timeZone };
    const options = { editionId: edition.id, name, readers };
    return { tags: [...names.keys()], language, options, fileName: `${edition.code}-delegation.ics` };
  }

  private async delegationOf(mandateId: string, editionId: string): Promise<string> {
    const now = this.clock.now();
    const mandate = await readMandate(this.database, mandateId, now);
    if (!mandate?.isInForce || mandate.subject.kind !== 'delegation') throw new AddressUnknown();
    const { accountId, kind, subject } = mandate;
    if (!(await mayActFor(this.database, { accountId, editionId, kind }, subject, now))) throw new AddressUnknown();
    return subject.id;
  }
}

function ownSessions(personId: string, edition: Edition, language: Language): PrivateFeed {
  const name = translator(language)('agenda:feeds.person', { edition: edition.shortName });
  return {
    tags: [`person:${personId}`, `organizer:${personId}`],
    language,
    options: { editionId: edition.id, name, readers: ownParts(personId, edition.timeZone) },
    fileName: `${edition.code}-my-sessions.ics`,
  };
}
