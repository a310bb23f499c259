import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import { type PublicChange, readPublicChangelog } from '@app/programme';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';
import { DifferenceView, NotesView } from './release.views.js';

const Count = z.number().int();

export const ChangesQuery = z.strictObject({
  /** Those before the release of this number. */
  before: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

export const ChangesView = z.object({
  /** Newest first. */
  changes: z.array(
    z.object({
      number: Count,
      name: z.string(),
      notes: NotesView,
      releasedAt: z.date(),
      /** How many sessions it holds. */
      sessions: Count,
      /** Null where it was not kept. Panels are counted, as the agenda alone names people. */
      differences: z.array(DifferenceView).nullable(),
      breaksDiffer: z.boolean(),
      /** Name of the release to which it returned. */
      returnsTo: z.string().nullable(),
    }),
  ),
});
export type ChangesView = z.infer<typeof ChangesView>;

/** What each release changed, as the public page and the Atom feed tell it. */
@ApiTags('programme')
@Controller('api/v1/editions/:edition/changes')
export class ChangesController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Answers(200, 'Releases with their notes and what each changed, newest first, by pages.', ChangesView)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: ChangesQuery }) { before, limit }: ChangesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangesView> {
    const { changes, olderThan } = await readPublicChangelog(this.database, edition.id, { before, most: limit });
    if (olderThan !== undefined) {
      const query = new URLSearchParams({ limit: String(limit), before: String(olderThan) });
      void reply.header('link', `</api/v1/editions/${edition.code}/changes?${query}>; rel="next"`);
    }
    return { changes: changes.map(view) };
  }
}

function view({ id: _, differences, ...change }: PublicChange): ChangesView['changes'][number] {
  const shown = differences?.map(({ panel, titleLanguage: __, ...difference }) => ({
    ...difference,
    ...(panel && { panel: { joined: panel.joined.length, left: panel.left } }),
  }));
  return { ...change, differences: shown ?? null };
}
