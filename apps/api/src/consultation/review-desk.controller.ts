import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import {
  countReviewQueues,
  readReviewDesk,
  similarTo,
  submissionForReader,
  writeReview,
  writeSubmissionNote,
} from '@app/consultation';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { Actor, SignedIn } from '@app/identity';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { readerOf, ReviewDeskReader } from './desk-reader.js';
import { DeskQuery, NoteBody, ReviewBody, ReviewDeskView, SimilarView, SubmissionView } from './desk.views.js';

const InLanguage = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });
type InLanguage = z.infer<typeof InLanguage>;

/** The review desk: editors see everything, reviewers what carries one of their Action Lines. */
@ApiTags('consultation')
@Controller('api/v1/editions/:edition/consultation/submissions')
export class ReviewDeskController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: ReviewDeskReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Submissions that were proven, and how many stand in each queue.', ReviewDeskView)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: DeskQuery }) { q, ...filter }: DeskQuery,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<ReviewDeskView> {
    const who = readerOf(signedIn, edition);
    const { queue: _, ...others } = filter;
    const items = await readReviewDesk(this.database, edition.id, { ...filter, search: q }, who);
    return {
      counts: await countReviewQueues(this.database, edition.id, { ...others, search: q }, who),
      items: items.map((one) => ({ ...one, submittedAt: one.submittedAt.toISOString() })),
    };
  }

  @Get(':id')
  @Answers(200, 'One submission with its reviews. Its ETag is wanted by a decision.', SubmissionView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionView> {
    mustBeId(id);
    const view = await this.desk.read(edition, id, readerOf(signedIn, edition), lang);
    void reply.header('etag', versionTag(view.version));
    return view;
  }

  @Put(':id/review')
  @HttpCode(204)
  @Answers(204, 'One’s own review. If-Match is `"v<version>"` of it as it was read, `"v0"` for the first.')
  async review(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReviewBody }) body: ReviewBody,
    @WhoIsSignedIn() signedIn: SignedIn,
    @By() by: Actor,
  ): Promise<void> {
    mustBeId(id);
    const who = readerOf(signedIn, edition);
    await inTransaction(this.database, (tx) =>
      writeReview(tx, edition.id, id, who, { ...body, seen }, by, this.clock.now()),
    );
  }

  @Post(':id/notes')
  @HttpCode(204)
  @Answers(204, 'A note among the desk.')
  async note(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Body({ schema: NoteBody }) { text }: NoteBody,
    @WhoIsSignedIn() signedIn: SignedIn,
    @By() by: Actor,
  ): Promise<void> {
    mustBeId(id);
    await inTransaction(this.database, async (tx) => {
      await submissionForReader(tx, edition.id, id, readerOf(signedIn, edition));
      await writeSubmissionNote(tx, edition.id, id, text, by, this.clock.now());
    });
  }

  @Get(':id/similar')
  @Answers(200, 'Others of the same call that want nearly the same, the most alike first.', SimilarView)
  async similar(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @WhoIsSignedIn() signedIn: SignedIn,
  ): Promise<SimilarView> {
    mustBeId(id);
    const who = readerOf(signedIn, edition);
    await submissionForReader(this.database, edition.id, id, who);
    return { similar: await similarTo(this.database, id, who) };
  }
}

export function mustBeId(id: string): void {
  if (!z.guid().safeParse(id).success) throw new NothingHere();
}
