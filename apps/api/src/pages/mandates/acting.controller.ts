import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { type Actor, type Mandate, mandatesHeldBy, type SignedIn } from '@app/identity';
import { plainName, readPerson } from '@app/people';
import { ownRegistrationOf, type OwnRegistration, WithdrawService } from '@app/registration';
import { readOwnPlaces } from '@app/roundtable';
import { readPartsOf } from '@app/speakers';
import { NothingHere } from '../../access/access.errors.js';
import { By, PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { type ActedForView, ActingPage } from './acting.page.js';

/** The page of whoever acts for a person. The mandate is asked anew with each request; without one there is nothing here. */
@ApiExcludeController()
@Controller(':edition/:lang/me/for')
export class ActingController {
  constructor(
    private readonly database: DataSource,
    private readonly withdrawals: WithdrawService,
    private readonly clock: Clock,
  ) {}

  @Get(':mandate')
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('mandate') id: string,
    @Res() reply: FastifyReply,
  ) {
    const mandate = await this.mandateOf(edition, id, signedIn);
    const person = (await readPerson(this.database, mandate.subject.id))!;
    const view = await this.viewOf(edition, mandate);
    return sendPage(reply, page(ActingPage, { edition, language, mandate, name: plainName(person), view }));
  }

  @Post(':mandate/withdrawal')
  async withdraw(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn,
    @By() by: Actor,
    @Param('mandate') id: string,
    @Res() reply: FastifyReply,
  ) {
    const mandate = await this.mandateOf(edition, id, signedIn);
    const registration = mandate.kind === 'aide' ? await this.registrationOf(edition, mandate) : undefined;
    if (!registration) throw new NothingHere();
    await this.withdrawals.withdraw(edition, registration.id, this.clock.now(), by);
    return reply.redirect(`/${edition.code}/${language}/me/for/${mandate.id}`, 303);
  }

  private async mandateOf(edition: Edition, id: string, { accountId }: SignedIn): Promise<Mandate> {
    const held = await mandatesHeldBy(this.database, accountId, edition.id, this.clock.now());
    const mandate = held.find((one) => one.id === id && one.subject.kind === 'person');
    if (!mandate) throw new NothingHere();
    return mandate;
  }

  private async viewOf(edition: Edition, mandate: Mandate): Promise<ActedForView> {
    const personId = mandate.subject.id;
    if (mandate.kind === 'assistant')
      return { kind: 'assistant', parts: await readPartsOf(this.database, edition.id, personId) };
    const registration = await this.registrationOf(edition, mandate);
    return { kind: 'aide', registration, places: await readOwnPlaces(this.database, edition.id, personId) };
  }

  private async registrationOf(edition: Edition, { subject }: Mandate): Promise<OwnRegistration | undefined> {
    const person = (await readPerson(this.database, subject.id))!;
    const owner = { personId: person.id, emailKey: person.emailKey ?? '' };
    return ownRegistrationOf(this.database, edition, owner, this.clock.now());
  }
}
