import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { CONSENT_KINDS, type ConsentText, currentConsentTexts, writeConsentText } from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';

const Text = z.string().max(4000);
const Texts = z.strictObject({ en: Text, fr: Text, es: Text, ru: Text, zh: Text, ar: Text });
const NewText = z.strictObject({ kind: z.enum(CONSENT_KINDS), texts: Texts });
type NewText = z.infer<typeof NewText>;

const ConsentTextView = z.object({
  kind: z.enum(CONSENT_KINDS),
  version: z.number().int(),
  texts: z.record(z.string(), z.string()),
  /** Null for the words that come with the platform. */
  validFrom: z.date().nullable(),
});

/** The words that people agree to. A new version asks everybody again. */
@ApiTags('privacy')
@Controller('api/v1/editions/:edition/consent-texts')
export class ConsentTextsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'The words in force, one text per kind.', z.array(ConsentTextView))
  async read(@ThisEdition() edition: Edition): Promise<ConsentText[]> {
    return Object.values(await currentConsentTexts(this.database, edition.id));
  }

  @Post()
  @Answers(201, 'The new version is in force. Who agreed to the words before is asked again.', ConsentTextView)
  write(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewText }) { kind, texts }: NewText,
    @By() by: Actor,
  ): Promise<ConsentText> {
    const now = this.clock.now();
    return inTransaction(this.database, (tx) => writeConsentText(tx, edition.id, kind, texts, by, now));
  }
}
