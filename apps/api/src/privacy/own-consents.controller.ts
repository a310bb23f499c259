import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { SignedIn } from '@app/identity';
import { agreesSince, agreeToWords, currentConsentTexts, lockRegistration, withdrawConsent } from '@app/registration';
import { NothingHere } from '../access/access.errors.js';
import { ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { OwnRegistrations } from '../pages/registration/own-registrations.js';

/** What one may say yes and no to at any time; the notice is acknowledged by registering. */
const OWN_KINDS = ['public-list', 'session-organizers'] as const;
const Kind = z.enum(OWN_KINDS);
type Kind = z.infer<typeof Kind>;
const Version = z.number().int();

/** The words that were read, by their version; those in force only. */
const Agreement = z.strictObject({ kind: Kind, version: Version });
type Agreement = z.infer<typeof Agreement>;

const OwnConsentsView = z.object({
  consents: z.array(
    z.object({
      kind: Kind,
      /** Of the words in force. */
      version: Version,
      /** In six languages. */
      texts: z.record(z.string(), z.string()),
      /** Null: not agreed to these words, or taken back. */
      agreedAt: z.date().nullable(),
    }),
  ),
});
type OwnConsentsView = z.infer<typeof OwnConsentsView>;

/** What whoever is signed in agrees to with their registration: to stand in the public list, to be named to organizers. */
@ApiTags('privacy')
@Controller('api/v1/editions/:edition/own-consents')
export class OwnConsentsController {
  constructor(
    private readonly database: DataSource,
    private readonly registrations: OwnRegistrations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The words in force, and what you agree to. 404 without a registration of your own.', OwnConsentsView)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<OwnConsentsView> {
    const own = { editionId: edition.id, id: await this.registrationOf(edition, signedIn) };
    const words = await currentConsentTexts(this.database, edition.id);
    const consents = [];
    for (const kind of OWN_KINDS) {
      const { version, texts } = words[kind];
      consents.push({
        kind,
        version,
        texts: { ...texts },
        agreedAt: (await agreesSince(this.database, own, kind)) ?? null,
      });
    }
    return { consents };
  }

  @Post()
  @HttpCode(200)
  @Answers(200, 'You agree; once however often.', OwnConsentsView)
  async agree(
    @ThisEdition() edition: Edition,
    @Body({ schema: Agreement }) agreement: Agreement,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<OwnConsentsView> {
    const own = { editionId: edition.id, id: await this.registrationOf(edition, signedIn) };
    await inTransaction(this.database, async (tx) => {
      await lockRegistration(tx, own.id);
      await agreeToWords(tx, own, agreement, this.clock.now());
    });
    return this.list(edition, signedIn);
  }

  @Delete(':kind')
  @HttpCode(200)
  @Answers(200, 'Taken back; it counts from the next look.', OwnConsentsView)
  async takeBack(
    @ThisEdition() edition: Edition,
    @Param('kind', { schema: Kind }) kind: Kind,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<OwnConsentsView> {
    const id = await this.registrationOf(edition, signedIn);
    await inTransaction(this.database, async (tx) => {
      await lockRegistration(tx, id);
      await withdrawConsent(tx, id, kind, this.clock.now());
    });
    return this.list(edition, signedIn);
  }

  private async registrationOf(edition: Edition, signedIn: SignedIn): Promise<string> {
    const own = await this.registrations.find(edition, undefined, signedIn);
    if (!own) throw new NothingHere();
    return own.id;
  }
}
