import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import type { Refusal } from '@app/refusals';
import {
  MATERIAL_AT_MOST,
  MATERIAL_KINDS,
  materialFile,
  MaterialKindMissing,
  MaterialMissing,
  MaterialsService,
} from '@app/speakers';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { type ForumRequest, PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendFile } from '../../http/send-file.js';
import { type Upload, withUpload } from '../../http/upload.js';
import { KEYS, type OwnPart, ownPart, queryOf } from './own-part.js';
import { SpeakingPages, type SpeakingVisit } from './speaking-pages.js';

const Fields = KEYS.extend({ kind: z.enum(MATERIAL_KINDS).optional().catch(undefined) });
const Chosen = KEYS.extend({ material: z.guid().catch('00000000-0000-0000-0000-000000000000') });
type Chosen = z.infer<typeof Chosen>;

/** A disk that is full is not the form's fault. */
const isForForm = ({ kind }: Refusal) => kind !== 'busy' && kind !== 'full';

/** What a speaker hands in for a session: a form with a file, a download and a button per version. */
@ApiExcludeController()
@Controller(':edition/:lang/speaking/materials')
export class MaterialsController {
  constructor(
    private readonly database: DataSource,
    private readonly materials: MaterialsService,
    private readonly store: FileStore,
    private readonly pages: SpeakingPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post()
  async add(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Client() client: string,
    @Req() request: ForumRequest,
    @Res() reply: FastifyReply,
  ) {
    return withUpload(request, MATERIAL_AT_MOST, async ({ fields, file }) => {
      const { kind, ...opens } = Fields.parse(fields);
      const own = await ownPart(this.database, edition, opens, signedIn, this.clock.now());
      const visit = { edition, language, opens, part: own.part };
      return this.change(visit, reply, async () => {
        await this.limits.upload(client, own.part.personId);
        if (!kind) throw new MaterialKindMissing();
        await this.materials.add(materialsOf(edition, own), { ...chosen(file), kind }, this.clock.now());
      });
    });
  }

  @Post('removal')
  async remove(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: Chosen }) { material, ...opens }: Chosen,
    @Res() reply: FastifyReply,
  ) {
    const own = await ownPart(this.database, edition, opens, signedIn, this.clock.now());
    return this.change({ edition, language, opens, part: own.part }, reply, () =>
      this.materials.remove(materialsOf(edition, own), material, this.clock.now()),
    );
  }

  @Get('file')
  async download(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Query({ schema: Chosen }) { material, ...opens }: Chosen,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const now = this.clock.now();
    const { part } = await ownPart(this.database, edition, opens, signedIn, now);
    const whose = { editionId: edition.id, sessionCode: part.code, personId: part.personId };
    return sendFile(reply, this.store, await materialFile(this.database, whose, material, now));
  }

  private async change(visit: SpeakingVisit, reply: FastifyReply, work: () => Promise<void>) {
    const { edition, language, opens, part } = visit;
    const refusal = await refusalOf(work, isForForm);
    const address = `/${edition.code}/${language}/speaking?${queryOf(opens, part)}#materials`;
    if (!refusal) return reply.redirect(address, 303);
    const status = refusal.kind === 'conflict' ? 409 : statusOfForm(refusal, reply);
    return this.pages.show(reply, visit, { error: errorOf(refusal, language, 'file') }, status);
  }
}

function materialsOf(edition: Edition, { part, by }: OwnPart) {
  return { edition, sessionCode: part.code, personId: part.personId, by };
}

function chosen(file: Upload['file']): NonNullable<Upload['file']> {
  if (!file) throw new MaterialMissing();
  return file;
}
