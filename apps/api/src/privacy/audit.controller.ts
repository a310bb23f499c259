import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Edition } from '@app/edition';
import { AUDIT_ACTIONS, auditActions, auditPage, chainState } from '@app/identity';
import { ThisEdition } from '../access/requester.js';
import { Answers } from '../openapi/answers.js';

const AuditQuery = z.strictObject({
  /** An action, or the room of actions. */
  action: z.string().max(100).optional(),
  /** An account's id, or part of the name that the log shows. */
  by: z.string().trim().max(200).optional(),
  subject: z.string().max(100).optional(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type AuditQuery = z.infer<typeof AuditQuery>;

const AuditRecordView = z.object({
  id: z.number().int(),
  at: z.date(),
  /** `name` is empty once the person has been erased. */
  by: z.object({ kind: z.enum(['account', 'link', 'system']), id: z.string().nullable(), name: z.string() }),
  /** `<room>.<act>`, e.g. `registration.approved`. */
  action: z.enum(AUDIT_ACTIONS),
  subject: z.object({ kind: z.string(), id: z.string() }),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

const AuditPage = z.object({
  records: z.array(AuditRecordView),
  /** `cursor` of the next page; absent on the last. */
  next: z.number().int().optional(),
  actions: z.array(z.enum(AUDIT_ACTIONS)),
  chain: z.object({
    sealed: z.number().int(),
    sealedUpTo: z.date().nullable(),
    unsealed: z.number().int(),
    verifiedAt: z.date().nullable(),
    /** What the last verification found; null: nothing. */
    fault: z.string().nullable(),
  }),
});
type AuditPage = z.infer<typeof AuditPage>;

/** Who did what to which thing, the newest first. */
@ApiTags('privacy')
@Controller('api/v1/editions/:edition/audit-records')
export class AuditController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Answers(200, 'A page of the log, the actions that it knows, and how far it is sealed and verified.', AuditPage)
  async list(
    @ThisEdition() edition: Edition,
    @Query({ schema: AuditQuery }) { action, by, subject, cursor, limit }: AuditQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage> {
    const filter = { editionId: edition.id, action, by: by || undefined, subjectId: subject, before: cursor, limit };
    const { lines, next } = await auditPage(this.database, filter);
    if (next) {
      const wish = { ...(action && { action }), ...(by && { by }), ...(subject && { subject }) };
      const query = new URLSearchParams({ ...wish, limit: String(limit), cursor: String(next) });
      void reply.header('link', `</api/v1/editions/${edition.code}/audit-records?${query}>; rel="next"`);
    }
    const actions = await auditActions(this.database, edition.id);
    return { records: lines, ...(next && { next }), actions, chain: await chainState(this.database) };
  }
}
