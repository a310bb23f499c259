import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement as page } from 'react';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import {
  type Call,
  callState,
  isCallKind,
  knownCallForm,
  knownCalls,
  lookAtLateCode,
  type OwnSubmission,
} from '@app/consultation';
import { type Edition, Editions } from '@app/edition';
import type { Language } from '@app/i18n';
import { Refusal } from '@app/refusals';
import { NothingHere } from '../../access/access.errors.js';
import { ClientLimits } from '../../access/client-limits.js';
import { sentenceOf } from '../../http/problem.filter.js';
import type { FieldError } from '../layout/form.js';
import { sendPage } from '../layout/send-page.js';
import { ShutCallPage } from './plain.pages.js';
import { submissionOptions } from './submission-options.js';
import type { TypedSubmission } from './submission-values.js';
import { SubmissionPage } from './submission.page.js';

interface Visit {
  edition: Edition;
  language: Language;
  call: Call;
}

/** The form of a call as it is shown: empty, half filled, or come back. */
@Injectable()
export class SubmissionPages {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
    private readonly limits: ClientLimits,
    private readonly clock: Clock,
  ) {}

  /** The call of a path; 404 where the edition has none of that kind. */
  async callOf(edition: Edition, kind: string): Promise<Call> {
    const calls = isCallKind(kind) ? await knownCalls(this.database, edition.id) : [];
    const call = calls.find((one) => one.kind === kind);
    if (!call) throw new NothingHere();
    return call;
  }

  /** The form with what was typed, or why there is none. A wrong late code counts as a miss of its network. */
  async show(
    { edition, language, call }: Visit,
    values: TypedSubmission,
    errors: FieldError[],
    client: string,
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    const now = this.clock.now();
    const state = callState(call, now);
    if (state === 'open') return this.form({ edition, language, call }, { values, errors }, reply, status);
    const shut = { edition, language, call, now };
    const wasSent = errors.length > 0;
    const late = state === 'closed' && values.code ? await this.lateUntil(call, values.code, language, client) : {};
    if (late.until || (wasSent && state === 'closed')) {
      const asked = late.until ? errors : [{ field: 'code', message: late.error ?? errors[0].message }, ...errors];
      const shown = { values, errors: oneOfEach(asked), lateUntil: late.until, asksCode: !late.until };
      return this.form({ edition, language, call }, shown, reply, status);
    }
    const refused = { code: values.code, error: late.error };
    return sendPage(reply, page(ShutCallPage, { ...shut, ...refused }), late.error ? 422 : wasSent ? 409 : 200);
  }

  /** The same for one's own submission that is written anew. */
  async showOwn(
    visit: Visit,
    own: OwnSubmission,
    values: TypedSubmission,
    errors: FieldError[],
    reply: FastifyReply,
    status = errors.length > 0 ? 422 : 200,
  ) {
    return this.form(visit, { values, errors, own, lateUntil: own.lateUntil ?? undefined }, reply, status);
  }

  /** Until when a late code lets in, or what is wrong with it; one that does not work counts as a miss. */
  private async lateUntil(
    call: Call,
    code: string,
    language: Language,
    client: string,
  ): Promise<{ until?: Date; error?: string }> {
    try {
      return { until: await lookAtLateCode(this.database, call.id, code, this.clock.now()) };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      await this.limits.miss(client);
      return { error: sentenceOf(refusal, language) };
    }
  }

  private async form(
    { edition, language, call }: Visit,
    shown: { values: TypedSubmission; errors: FieldError[]; lateUntil?: Date; asksCode?: boolean; own?: OwnSubmission },
    reply: FastifyReply,
    status: number,
  ) {
    const form = await knownCallForm(this.database, call.id);
    const options = await submissionOptions(this.editions, edition, language);
    return sendPage(reply, page(SubmissionPage, { edition, language, call, form, options, ...shown }), status);
  }
}

/** The first thing that is wrong with each field. */
function oneOfEach(errors: FieldError[]): FieldError[] {
  return errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at);
}
