import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import { joiningLinkFor, type JoiningAnswer } from '@app/programme';
import { NothingHere } from '../../access/access.errors.js';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { sendPage } from '../layout/send-page.js';
import { AgendaReader } from './agenda-reader.js';
import type { AgendaWords } from './agenda-words.js';
import { JoinPage } from './join-page.js';

/** Where to join a session remotely: on a page of its own that nobody keeps. */
@Controller(':edition/:lang/sessions/:code/join')
export class JoinController {
  constructor(
    private readonly database: DataSource,
    private readonly agendas: AgendaReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async join(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Param('code') code: string,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Res() reply: FastifyReply,
  ) {
    const { words, programme } = await this.agendas.agenda(edition, language);
    const session = programme.sessions.find((known) => known.code === code);
    if (!session) throw new NothingHere();
    const ref = { editionId: edition.id, code };
    const answer = await joiningLinkFor(this.database, ref, session, signedIn.personId, this.clock.now());
    const url = answer.kind === 'open' ? answer.url : undefined;
    const why = reasonOf(answer, words, signedIn);
    return sendPage(reply, page(JoinPage, { words, session, url, why }), answer.kind === 'not-entitled' ? 403 : 200);
  }
}

function reasonOf(
  answer: JoiningAnswer,
  { t, day, time, zoneAt }: AgendaWords,
  { email }: SignedIn,
): string | undefined {
  if (answer.kind === 'open') return undefined;
  if (answer.kind === 'cancelled') return t('agenda:session.cancelled');
  if (answer.kind === 'not-entitled') return t('agenda:join.not-entitled', { email });
  if (answer.kind === 'none') return t('agenda:join.none');
  const { opensAt } = answer;
  return t('agenda:join.too-early', { day: day(opensAt), time: time(opensAt), zone: zoneAt(opensAt) });
}
