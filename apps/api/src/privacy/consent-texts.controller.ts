import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { CONSENT_KINDS, type ConsentText, consentVersions, writeConsentText } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';

const Text = z.string().max(4000);
const Texts = z.strictObject({ en: Text, fr: Text, es: Text, ru: Text, zh: Text, ar: Text });
const NewText = z.strictObject({
  kind: z.enum(CONSENT_KINDS),
  texts: Texts,
  /** The version that was on the screen; another one in force meanwhile is refused. */
  seenVersion: z.number().int(),
});
type NewText = z.infer<typeof NewText>;

const Count = z.number().int();

const ConsentTextView = z.object({
  kind: z.enum(CONSENT_KINDS),
  version: Count,
  texts: z.record(z.string(), z.string()),
  /** Null for the words that come with the platform. */
  validFrom: z.date().nullable(),
});

const ConsentVersionsView = z.object({
  kind: z.enum(CONSENT_KINDS),
  /** The one in force first. */
  versions: z.array(
    ConsentTextView.omit({ kind: true }).extend({
      /** Empty for the words that come with the platform. */
      writtenBy: z.string(),
      /** So many agreed to it and have not taken it back. */
      standing: Count,
      /** So many took it back, or agreed to later words. */
      ended: Count,
    }),
  ),
});
type ConsentVersionsView = z.infer<typeof ConsentVersionsView>;

/** The words that people agree to. A new version asks everybody again. */
@ApiTags('privacy')
@Controller('api/v1/editions/:edition/consent-texts')
export class ConsentTextsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(
    200,
    'Every version of the words of each kind, and how many people agreed to it.',
    z.array(ConsentVersionsView),
  )
  async read(@ThisEdition() edition: Edition): Promise<ConsentVersionsView[]> {
    const versions = await consentVersions(this.database, edition.id);
    return CONSENT_KINDS.map((kind) => ({ kind, versions: versions[kind] }));
  }

  @Post()
  @Answers(201, 'The new version is in force. Who agreed to the words before is asked again.', ConsentTextView)
  write(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewText }) text: NewText,
    @By() by: Actor,
  ): Promise<ConsentText> {
    const now = this.clock.now();
    return inTransaction(this.database, (tx) => writeConsentText(tx, edition.id, text, by, now));
  }
}
