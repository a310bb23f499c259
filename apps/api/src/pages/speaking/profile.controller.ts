import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { FileStore } from '@app/files';
import { type Language, LANGUAGES } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { PHOTO_AT_MOST, PhotoMissing } from '@app/people';
import type { Refusal } from '@app/refusals';
import { type ProfileOf, ProfilesService } from '@app/speakers';
import { Client } from '../../access/client.js';
import { ClientLimits } from '../../access/client-limits.js';
import { type ForumRequest, PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { errorOf, refusalOf, statusOfForm } from '../../http/refused-form.js';
import { sendFile } from '../../http/send-file.js';
import { withUpload } from '../../http/upload.js';
import { type Key, KEYS, type OwnPart, ownPart, queryOf } from './own-part.js';
import type { TypedProfile } from './profile-section.js';
import { SpeakingPages, type SpeakingVisit } from './speaking-pages.js';

const text = z.string().max(20_000).optional();
const Texts = KEYS.extend({
  public: z.string().max(10).optional(),
  'biography-en': text,
  'biography-fr': text,
  'biography-es': text,
  'biography-ru': text,
  'biography-zh': text,
  'biography-ar': text,
});
type Texts = z.infer<typeof Texts>;

/** A disk that is full is not the form's fault. */
const isForForm = ({ kind }: Refusal) => kind !== 'busy' && kind !== 'full';

/** A speaker's photo and biographies: forms that work without a script, and the photo as its owner sees it. */
@ApiExcludeController()
@Controller(':edition/:lang/speaking/profile')
export class ProfileController {
  constructor(
    private readonly database: DataSource,
    private readonly profiles: ProfilesService,
    private readonly store: FileStore,
    private readonly pages: SpeakingPages,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  @Post()
  async tell(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: Texts }) { token, session, mandate, ...form }: Texts,
    @Res() reply: FastifyReply,
  ) {
    const opens = { token, session, mandate };
    const now = this.clock.now();
    const own = await ownPart(this.database, edition, opens, signedIn, now);
    const biographies = Object.fromEntries(LANGUAGES.map((one) => [one, form[`biography-${one}`]]));
    const typedProfile = { biographies, isPublic: form.public === 'yes' };
    return this.change({ edition, language, opens, part: own.part }, reply, typedProfile, () =>
      this.profiles.setBiographies(profileOf(edition, own), biographies, typedProfile.isPublic, now),
    );
  }

  @Post('photo')
  async setPhoto(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Client() client: string,
    @Req() request: ForumRequest,
    @Res() reply: FastifyReply,
  ) {
    return withUpload(request, PHOTO_AT_MOST, async ({ fields, file }) => {
      const opens = KEYS.parse(fields);
      const own = await ownPart(this.database, edition, opens, signedIn, this.clock.now());
      return this.change({ edition, language, opens, part: own.part }, reply, undefined, async () => {
        await this.limits.upload(client, own.part.personId);
        if (!file) throw new PhotoMissing();
        await this.profiles.setPhoto(profileOf(edition, own), file.source, this.clock.now());
      });
    });
  }

  @Post('photo/removal')
  async removePhoto(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Body({ schema: KEYS }) opens: Key,
    @Res() reply: FastifyReply,
  ) {
    const own = await ownPart(this.database, edition, opens, signedIn, this.clock.now());
    return this.change({ edition, language, opens, part: own.part }, reply, undefined, () =>
      this.profiles.removePhoto(profileOf(edition, own), this.clock.now()),
    );
  }

  @Get('photo')
  async photo(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Query({ schema: KEYS }) opens: Key,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const now = this.clock.now();
    const { part } = await ownPart(this.database, edition, opens, signedIn, now);
    return sendFile(reply, this.store, await this.profiles.photoOf(part.personId, now));
  }

  private async change(
    visit: SpeakingVisit,
    reply: FastifyReply,
    typedProfile: TypedProfile | undefined,
    work: () => Promise<void>,
  ) {
    const { edition, language, opens, part } = visit;
    const refusal = await refusalOf(work, isForForm);
    if (!refusal) return reply.redirect(`/${edition.code}/${language}/speaking?${queryOf(opens, part)}#profile`, 303);
    const error = errorOf(refusal, language, 'photo');
    return this.pages.show(reply, visit, { typedProfile, error }, statusOfForm(refusal, reply));
  }
}

function profileOf({ id }: Edition, { part, by }: OwnPart): ProfileOf {
  return { editionId: id, personId: part.personId, by };
}
