import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import {
  backToHouse,
  dropDraft,
  letterKinds,
  type LetterTemplate,
  putInUse,
  readTemplate,
  readTemplateStates,
  saveDraft,
  type TemplateOf,
  type TemplateOn,
} from '@app/mail';
import { By, ThisEdition } from '../../access/requester.js';
import { SeenVersion, tagged } from '../../http/if-match.js';
import { Answers } from '../../openapi/answers.js';
import { templateOfPath } from './template-of-path.js';
import { templateView } from './template-view.js';
import { DraftWish, TemplateList, TemplateView, UseWish } from './templates.views.js';

/** The words of an edition's letters, where it says something else than the house. */
@ApiTags('letters')
@Controller('api/v1/editions/:edition/letter-templates')
export class TemplatesController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, 'Every kind of letter that the edition may change, and where it has words of its own.', TemplateList)
  async list(@ThisEdition() edition: Edition): Promise<TemplateList> {
    const states = await readTemplateStates(this.database.manager, edition.id);
    const languagesOf = (kind: string) =>
      states
        .filter((state) => state.kind === kind && (state.hasDraft || state.inUse !== null))
        .map(({ language, inUse, hasDraft }) => ({ language, inUse, hasDraft }));
    return { kinds: letterKinds().map(({ kind }) => ({ kind, languages: languagesOf(kind) })) };
  }

  @Get(':kind/:language')
  @Answers(
    200,
    'The parts of a letter in a language, what may stand in them, and its versions. Its ETag is wanted by a change.',
    TemplateView,
  )
  async read(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateView> {
    const of = templateOfPath(edition, kind, language);
    return tagged(templateView(of, await readTemplate(this.database.manager, of)), reply);
  }

  @Put(':kind/:language/draft')
  @Answers(200, 'The words are kept as a draft; letters say what they said before.', TemplateView)
  saveDraft(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @SeenVersion() seen: number,
    @Body({ schema: DraftWish }) { words }: DraftWish,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateView> {
    const of = templateOfPath(edition, kind, language);
    return this.change(of, seen, by, 'mail.words-drafted', reply, (tx, on) =>
      saveDraft(tx, on, words, this.clock.now()),
    );
  }

  @Delete(':kind/:language/draft')
  @Answers(200, 'The draft is gone; letters say what they said before.', TemplateView)
  dropDraft(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @SeenVersion() seen: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateView> {
    const of = templateOfPath(edition, kind, language);
    return this.change(of, seen, by, 'mail.words-dropped', reply, dropDraft);
  }

  @Post(':kind/:language/uses')
  @HttpCode(200)
  @Answers(200, 'Letters written from now on say the words of the draft, or of an earlier version.', TemplateView)
  use(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @SeenVersion() seen: number,
    @Body({ schema: UseWish }) { version }: UseWish,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateView> {
    const of = templateOfPath(edition, kind, language);
    return this.change(of, seen, by, 'mail.words-used', reply, (tx, on) => putInUse(tx, on, version, this.clock.now()));
  }

  @Delete(':kind/:language/use')
  @Answers(200, 'Letters written from now on say the house’s words; the draft stays.', TemplateView)
  endUse(
    @ThisEdition() edition: Edition,
    @Param('kind') kind: string,
    @Param('language') language: string,
    @SeenVersion() seen: number,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateView> {
    const of = templateOfPath(edition, kind, language);
    return this.change(of, seen, by, 'mail.words-ended', reply, (tx, on) => backToHouse(tx, on, this.clock.now()));
  }

  /** One change and its record in the log. */
  private async change(
    of: TemplateOf,
    seen: number,
    by: Actor,
    action: AuditAction,
    reply: FastifyReply,
    act: (tx: Transaction, on: TemplateOn) => Promise<LetterTemplate>,
  ): Promise<TemplateView> {
    const { editionId, kind, language } = of;
    const changed = await inTransaction(this.database, async (tx) => {
      const template = await act(tx, { ...of, seen, by: by.name });
      const subject = { kind: 'letter-template', id: `${kind}/${language}` };
      const details = { inUse: template.versions.find(({ usedUntil }) => usedUntil === null)?.number ?? 0 };
      await recordAudit(tx, { by, action, subject, editionId, details }, this.clock.now());
      return template;
    });
    return tagged(templateView(of, changed), reply);
  }
}
