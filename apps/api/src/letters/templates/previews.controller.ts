import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit, type SignedIn } from '@app/identity';
import { Limits } from '@app/limits';
import { writeTrial } from '@app/mail';
import { By, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { Answers } from '../../openapi/answers.js';
import { LetterExamples } from './letter-examples.js';
import { readersOf } from './letter-readers.js';
import { templateOfPath } from './template-of-path.js';
import { ExampleWish, PreviewView, ReadersQuery, ReadersView, TrialView } from './templates.views.js';

/** Enough to try a letter in every language, too few to fill a mailbox. */
const TRIALS = { name: 'letter trials', most: 30, minutes: 60 };

/** What a letter would say, to whoever words it alone. */
@ApiTags('letters')
@Controller('api/v1/editions/:edition/letter-templates/:kind/:language')
export class PreviewsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly examples: LetterExamples,
    private readonly limits: Limits,
  ) {}

  @Get('readers')
  @Answers(
    200,
    'People of the edition whom this letter could concern; those who read the language come first.',
    ReadersView,
  )
  async readers(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @Query({ schema: ReadersQuery }) { q = '' }: ReadersQuery,
  ): Promise<ReadersView> {
    const of = templateOfPath(edition, kind, language);
    return { readers: await readersOf(kind).find(this.database, edition.id, q, of.language) };
  }

  @Post('previews')
  @HttpCode(200)
  @Answers(200, 'The letter as a mail program would get it; nothing is written or sent.', PreviewView)
  preview(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @Body({ schema: ExampleWish }) wish: ExampleWish,
  ): Promise<PreviewView> {
    return this.examples.preview(edition, templateOfPath(edition, kind, language), wish);
  }

  @Post('trials')
  @HttpCode(202)
  @Answers(202, 'The letter is on its way to the address of whoever asks, and to nobody else.', TrialView)
  async trial(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @Body({ schema: ExampleWish }) wish: ExampleWish,
    @WhoIsSignedIn() { accountId, email, name }: SignedIn,
    @By() by: Actor,
  ): Promise<TrialView> {
    const of = templateOfPath(edition, kind, language);
    const { example, about } = await this.examples.example(edition, of, wish);
    const now = this.clock.now();
    await this.limits.take(TRIALS, accountId, now);
    await inTransaction(this.database, async (tx) => {
      const subject = about?.subject ?? { kind: 'account', id: accountId };
      await writeTrial(tx, example, { address: email, name }, { ...subject, isProtected: about?.isProtected ?? false });
      const entry = { kind: 'letter-template', id: `${kind}/${language}` };
      await recordAudit(tx, { by, action: 'mail.trial-sent', subject: entry, editionId: edition.id }, now);
    });
    return { to: email };
  }
}
