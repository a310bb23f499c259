import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { LANGUAGES, type Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import {
  handInStatement,
  NoSuchStatement,
  readList,
  readStatement,
  StatementLanguageMissing,
  TEXT_AT_MOST,
} from '@app/roundtable';
import { PathLanguage, ThisEdition, WhoIsSignedIn } from '../../access/requester.js';
import { errorOf, refusalOf } from '../../http/refused-form.js';
import { sendPage } from '../layout/send-page.js';
import { type Key, KEYS } from '../speaking/own-part.js';
import { HandInPage, type TypedStatement } from './hand-in.page.js';
import { type OwnStatement, ownStatement } from './own-statement.js';

const typed = (most: number) => z.string().max(most).catch('');
const StatementForm = KEYS.extend({
  language: typed(10),
  text: typed(TEXT_AT_MOST + 100_000),
  original: typed(10),
  delivery: typed(10),
});
type StatementForm = z.infer<typeof StatementForm>;

interface Visit {
  edition: Edition;
  language: Language;
  opens: Key;
  own: OwnStatement;
  reply: FastifyReply;
}

/** Where a speaker, or whoever acts for them, hands a statement in. Looking changes nothing; only the button does. */
@ApiExcludeController()
@Controller(':edition/:lang/statement')
export class HandInController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Query({ schema: KEYS }) opens: Key,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const own = await ownStatement(this.database, edition, opens, signedIn, this.clock.now());
    return this.send({ edition, language, opens, own, reply });
  }

  @Post()
  async handIn(
    @ThisEdition() edition: Edition,
    @PathLanguage() language: Language,
    @Body({ schema: StatementForm }) { token, session, mandate, ...form }: StatementForm,
    @WhoIsSignedIn() signedIn: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ) {
    const now = this.clock.now();
    const opens = { token, session, mandate };
    const own = await ownStatement(this.database, edition, opens, signedIn, now);
    const refusal = await refusalOf(
      () => this.take(own, form, now),
      ({ field }) => field !== undefined,
    );
    if (refusal) return this.send({ edition, language, opens, own, reply }, form, errorOf(refusal, language, 'text'));
    return reply.redirect(`/${edition.code}/${language}/statement?${queryOf(opens)}`, 303);
  }

  private async take({ of, by }: OwnStatement, form: TypedStatement, now: Date): Promise<void> {
    const language = languagesFor(of.speaksIn).find((one) => one === form.language);
    if (!language) throw new StatementLanguageMissing();
    const text = { language, text: form.text, isOriginal: form.original !== '', againstDelivery: form.delivery !== '' };
    await inTransaction(this.database, (tx) => handInStatement(tx, of, text, { by, now, isOffice: false }));
  }

  private async send(
    { edition, language, opens, own: { of }, reply }: Visit,
    form?: TypedStatement,
    error?: { field: string; message: string },
  ) {
    const { roundTable, speakers } = await readList(this.database, edition.id, of.sessionCode);
    const speaker = speakers.find(({ id }) => id === of.requestId);
    if (!speaker) throw new NoSuchStatement();
    const statement = await readStatement(this.database, of.requestId);
    const closesAt = roundTable.statementsCloseAt ?? roundTable.startsAt;
    const isOpen = !closesAt || this.clock.now() < closesAt;
    const languages = languagesFor(of.speaksIn);
    const shown = { roundTable, speaker, statement, closesAt, isOpen, languages };
    const content = page(HandInPage, { edition, language, opens, ...shown, form, error });
    return sendPage(reply, content, error ? 422 : 200);
  }
}

/** The six, and the one in which somebody speaks who brings an interpreter (R28). */
function languagesFor(speaksIn: string | null): string[] {
  return [...new Set<string>([...LANGUAGES, ...(speaksIn ? [speaksIn] : [])])];
}

function queryOf({ token, session, mandate }: Key): string {
  const entries = Object.entries({ token, session, mandate }).filter(([, value]) => value !== undefined);
  return new URLSearchParams(entries as Array<[string, string]>).toString();
}
