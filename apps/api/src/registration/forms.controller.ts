import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import type { Actor } from '@app/identity';
import { FormDefinition } from '@app/forms';
import { answersOf, knownCategories, putForm, readForm, readRegistration } from '@app/registration';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';

const FormView = z.object({
  category: z.string(),
  /** 0: nothing is asked yet. */
  version: z.number().int(),
  definition: FormDefinition,
});
type FormView = z.infer<typeof FormView>;

const AnswersView = z.object({
  answers: z.array(z.object({ code: z.string(), label: z.string(), lines: z.array(z.string()) })),
});
type AnswersView = z.infer<typeof AnswersView>;

const InLanguage = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });
type InLanguage = z.infer<typeof InLanguage>;

/** What an edition's categories ask beyond name, organization and country. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition')
export class FormsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('forms/:category')
  @Answers(200, 'The newest form of a category. Its ETag is wanted by a change.', FormView)
  async read(
    @ThisEdition() edition: Edition,
    @Param('category') category: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormView> {
    const categories = await knownCategories(this.database, edition.id);
    if (!categories.some(({ code }) => code === category)) throw new NothingHere();
    const form = await readForm(this.database, edition.id, category);
    void reply.header('etag', versionTag(form.version));
    return form;
  }

  @Put('forms/:category')
  @Answers(200, 'A new version of the form; answers keep the version that they were given to.', FormView)
  async put(
    @ThisEdition() edition: Edition,
    @Param('category') category: string,
    @SeenVersion() seen: number,
    @Body({ schema: FormDefinition }) definition: FormDefinition,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormView> {
    const wish = { category, definition, seen };
    const form = await inTransaction(this.database, (tx) => putForm(tx, edition.id, wish, by, this.clock.now()));
    void reply.header('etag', versionTag(form.version));
    return form;
  }

  @Get('registrations/:id/answers')
  @Answers(200, 'What was answered, in the words of the version that it was given to.', AnswersView)
  async answers(
    @ThisEdition() edition: Edition,
    @Param('id') id: string,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
  ): Promise<AnswersView> {
    if (!z.guid().safeParse(id).success) throw new NothingHere();
    await readRegistration(this.database, edition.id, id);
    return { answers: await answersOf(this.database, id, lang) };
  }
}
