import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '@app/config';
import { isZone, type Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { PathLanguage, ThisEdition } from '../../access/requester.js';
import { rememberZone } from '../../access/zone-cookie.js';

const Zone = z.string().max(64).refine(isZone).optional().catch(undefined);
/** `own` is the button's choice and goes before the list's; an unknown zone is as good as the Forum's. */
const ZoneWish = z.object({
  zone: Zone,
  own: Zone,
  back: z
    .string()
    .max(700)
    .regex(/^\/[\w./?=&%+~:,;@!$'()*-]*$/)
    .catch('/agenda'),
});
type ZoneWish = z.infer<typeof ZoneWish>;

/** Remembers in whose time a visitor reads the agenda. Nothing is kept here: the choice is theirs, in a cookie. */
@ApiExcludeController()
@Controller(':edition/:lang/zone')
export class ZoneController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Post()
  choose(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: ZoneWish }) { zone: listed, own, back }: ZoneWish,
    @Res() reply: FastifyReply,
  ) {
    const zone = own ?? listed;
    rememberZone(reply, zone === edition.timeZone ? undefined : zone, this.config);
    return reply.redirect(`/${edition.code}/${language}${withoutZone(back)}`, 303);
  }
}

/** The address that the choice leads back to must not overrule it. */
function withoutZone(path: string): string {
  const [place, query = ''] = path.split('?');
  const kept = new URLSearchParams(query);
  kept.delete('zone');
  return kept.size > 0 ? `${place}?${kept.toString()}` : place;
}
