import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { chooseLanguage, hasMessage, type Language, translator } from '@app/i18n';
import type { Actor } from '@app/identity';
import {
  type DeskAct,
  leftOutOf,
  previewOf,
  readDeskJob,
  recentDeskJobs,
  type Selection,
  startDeskJob,
  stopDeskJob,
} from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { WrongShape } from '../http/validation.js';
import { Answers } from '../openapi/answers.js';
import {
  DeskJobBody,
  DeskJobsView,
  DeskJobView,
  DeskJobWithLeftOut,
  PreviewBody,
  PreviewView,
} from './desk-jobs.views.js';
import { deskFilter } from './desk-reader.js';

/** Decisions on many registrations at once: counted first, then done by the worker, followed and stopped here. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition/desk-jobs')
export class DeskJobsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Answers(200, 'What would be done; nothing changes.', PreviewView)
  preview(@ThisEdition() edition: Edition, @Body({ schema: PreviewBody }) body: PreviewBody): Promise<PreviewView> {
    return previewOf(this.database, edition.id, this.selectionOf(body, edition), body.act);
  }

  @Post()
  @HttpCode(202)
  @Answers(202, 'Begun: the selection is frozen, and the worker does one after the other.', DeskJobView)
  async start(
    @ThisEdition() edition: Edition,
    @Body({ schema: DeskJobBody }) body: DeskJobBody,
    @By() by: Actor,
  ): Promise<DeskJobView> {
    const selection = this.selectionOf(body, edition);
    const wish = { editionId: edition.id, selection, act: actOf(body), confirmed: body.confirmed };
    const id = await inTransaction(this.database, (tx) => startDeskJob(tx, wish, by, this.clock.now()));
    return readDeskJob(this.database, edition.id, id);
  }

  @Get()
  @Answers(200, 'The newest of this edition, newest first.', DeskJobsView)
  async recent(@ThisEdition() edition: Edition): Promise<DeskJobsView> {
    return { jobs: await recentDeskJobs(this.database, edition.id) };
  }

  @Get(':id')
  @Answers(200, 'How far it is, whom it left out, and why.', DeskJobWithLeftOut)
  async read(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Headers('accept-language') spoken: string | undefined,
  ): Promise<DeskJobWithLeftOut> {
    const job = await readDeskJob(this.database, edition.id, id);
    const language = chooseLanguage(spoken);
    const leftOut = await leftOutOf(this.database, id);
    return { ...job, leftOutOnes: leftOut.map((one) => ({ ...one, why: whyIn(one.why, language) })) };
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Answers(200, 'Stopped; what is done stays done.', DeskJobView)
  async stop(@ThisEdition() edition: Edition, @PathId('id') id: string, @By() by: Actor): Promise<DeskJobView> {
    await inTransaction(this.database, (tx) => stopDeskJob(tx, edition.id, id, by, this.clock.now()));
    return readDeskJob(this.database, edition.id, id);
  }

  private selectionOf({ ids, filter }: PreviewBody, edition: Edition): Selection {
    if (ids && !filter) return { ids };
    if (filter && !ids) return { filter: deskFilter(filter, edition, this.clock.now()) };
    throw new WrongShape([{ field: ids ? 'filter' : 'ids', reason: 'invalid' }]);
  }
}

function actOf({ act, reason, reasonCode, tagId }: DeskJobBody): DeskAct {
  if (act === 'approve') return { act };
  if (act === 'reject') return { act, reason, reasonCode };
  if (!tagId) throw new WrongShape([{ field: 'tagId', reason: 'required' }]);
  return { act, tagId };
}

/** The sentence of a refusal's code; one that needs values of its own is told in general words. */
function whyIn(code: string, language: Language): string {
  const t = translator(language);
  const key = code.replace('.', ':refusals.');
  try {
    return hasMessage(key) ? t(key) : t('registration:refusals.not-possible-now');
  } catch {
    return t('registration:refusals.not-possible-now');
  }
}
