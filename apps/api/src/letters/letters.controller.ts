import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { lettersOfPerson, lettersOfSession, sendAgain } from '@app/announcements';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import { inLanguage, type Edition } from '@app/edition';
import { type AuditEntry, recordAudit, type Actor, type SignedIn } from '@app/identity';
import { letterCounts, lettersOf, readLetter, retryLetter, waitingSince, type LetterRow } from '@app/mail';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { lettersSeenBy } from './letters-seen.js';
import { LetterPage, LettersQuery, LetterView, LetterWithWords } from './letters.views.js';

/** What was written to people: each role sees the letters that it works with, and never a personal link. */
@ApiTags('letters')
@Controller('api/v1/editions/:edition/letters')
export class LettersController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Letters, the newest first, with how many there are in each state.', LetterPage)
  async list(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Query({ schema: LettersQuery }) { state, person, session, cursor, limit }: LettersQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterPage> {
    const filter = { editionId: edition.id, ...this.seen(edition, signedIn) };
    const about = await this.whose(edition, person, session);
    const { letters, next } = await lettersOf(this.database.manager, { ...filter, about, state, limit, after: cursor });
    if (next) {
      const query = new URLSearchParams({
        ...(state && { state }),
        ...(person && { person }),
        ...(session && { session }),
        ...(limit && { limit: String(limit) }),
        cursor: next,
      });
      void reply.header('link', `</api/v1/editions/${edition.code}/letters?${query}>; rel="next"`);
    }
    const [counts, since] = await Promise.all([
      letterCounts(this.database.manager, filter),
      waitingSince(this.database.manager, edition.id),
    ]);
    return { letters: letters.map(view), about: about?.label ?? null, counts, waitingSince: since, next };
  }

  @Get(':id')
  @Answers(200, 'One letter with its words.', LetterWithWords)
  read(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('id') id: string,
  ): Promise<LetterWithWords> {
    return this.readHere(edition, signedIn, id);
  }

  @Post(':id/retry')
  @HttpCode(202)
  @Answers(
    202,
    'The failed letter is on its way again; a second request finds it so and is refused (409).',
    LetterWithWords,
  )
  async retry(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('id') id: string,
    @By() by: Actor,
  ): Promise<LetterWithWords> {
    await this.readHere(edition, signedIn, id);
    await inTransaction(this.database, async (tx) => {
      await retryLetter(tx, id, this.seen(edition, signedIn));
      const entry: AuditEntry = {
        by,
        action: 'mail.letter-retried',
        subject: { kind: 'letter', id },
        editionId: edition.id,
      };
      await recordAudit(tx, entry, this.clock.now());
    });
    return this.readHere(edition, signedIn, id);
  }

  @Post(':id/again')
  @HttpCode(202)
  @Answers(202, 'The text of an accepted letter goes once more, as a letter of its own: this one.', LetterWithWords)
  async again(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Param('id') id: string,
    @By() by: Actor,
  ): Promise<LetterWithWords> {
    await this.readHere(edition, signedIn, id);
    const now = this.clock.now();
    const again = await inTransaction(this.database, async (tx) => {
      const subject = { kind: 'letter', id };
      await recordAudit(tx, { by, action: 'mail.letter-sent-again', subject, editionId: edition.id }, now);
      return sendAgain(tx, edition.id, id, this.seen(edition, signedIn), now);
    });
    return this.readHere(edition, signedIn, again);
  }

  /** Who or what is asked for; what is not there is not here. */
  private async whose(edition: Edition, person?: string, session?: string) {
    if (!person && !session) return undefined;
    const whose = person
      ? await lettersOfPerson(this.database, edition.id, person)
      : await lettersOfSession(this.database, edition.id, session!);
    if (!whose) throw new NothingHere();
    return whose;
  }

  /** A letter of another edition is not here, whatever one may see there. */
  private async readHere(edition: Edition, signedIn: SignedIn, id: string): Promise<LetterWithWords> {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new NothingHere();
    const masthead = ({ to }: LetterRow) => ({ mark: '', line: '', name: inLanguage(edition.names, to.language) });
    const read = await readLetter(this.database.manager, id, this.seen(edition, signedIn), masthead);
    if (read?.letter.editionId !== edition.id) throw new NothingHere();
    return { ...view(read.letter), words: read.words };
  }

  private seen(edition: Edition, signedIn: SignedIn) {
    return lettersSeenBy(signedIn.roles[edition.id] ?? []);
  }
}

function view(row: LetterRow): LetterView {
  const { editionId: _, ...letter } = row;
  return letter;
}
