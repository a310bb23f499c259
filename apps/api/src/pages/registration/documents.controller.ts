import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Refusal } from '@app/refusals';
import { DOCUMENT_AT_MOST, DocumentMissing, DocumentsService } from '@app/registration';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import type { ForumRequest } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { type Upload, withUpload } from '../../http/upload.js';
import { type Follower, FollowerPipe, WhoFollows } from './follower.js';
import { StatusPages } from './status-pages.js';

const Id = z.guid().optional().catch(undefined);
const Fields = z.object({ token: z.string().max(100).optional().catch('unreadable'), replaces: Id });
const Removal = z.object({ document: Id });
type Removal = z.infer<typeof Removal>;

/** A disk that is full is not the form's fault. */
const isForForm = ({ kind }: Refusal) => kind !== 'busy' && kind !== 'full';

/** Documents that were asked for: a form with a file, and a button per document. */
@ApiExcludeController()
@Controller(':edition/:lang/registration/documents')
export class DocumentsController {
  constructor(
    private readonly followers: FollowerPipe,
    private readonly documents: DocumentsService,
    private readonly pages: StatusPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post()
  async add(@Client() client: string, @Req() request: ForumRequest, @Res() reply: FastifyReply) {
    return withUpload(request, DOCUMENT_AT_MOST, async ({ fields, file }) => {
      const { token, replaces } = Fields.parse(fields);
      const follower = await this.followers.followerOf(request, token || undefined);
      return this.change(follower, reply, async () => {
        await this.limits.upload(client, follower.registration.id);
        await this.documents.add(documentsOf(follower), { ...chosen(file), replaces }, this.clock.now());
      });
    });
  }

  @Post('removal')
  remove(
    @WhoFollows() follower: Follower,
    @Body({ schema: Removal }) { document }: Removal,
    @Res() reply: FastifyReply,
  ) {
    return this.change(follower, reply, async () => {
      if (document) await this.documents.remove(documentsOf(follower), document, this.clock.now());
    });
  }

  private async change(follower: Follower, reply: FastifyReply, work: () => Promise<void>) {
    const refusal = await refusalOf(work, isForForm);
    if (!refusal) return reply.redirect(`${follower.address}#documents`, 303);
    const errors = [errorOf(refusal, follower.language, 'documents')];
    const status = refusal.kind === 'conflict' ? 409 : statusOfForm(refusal, reply);
    return this.pages.show(follower, reply, { errors }, status);
  }
}

function documentsOf({ edition, registration, by }: Follower) {
  return { edition, registrationId: registration.id, by };
}

function chosen(file: Upload['file']): NonNullable<Upload['file']> {
  if (!file) throw new DocumentMissing();
  return file;
}
