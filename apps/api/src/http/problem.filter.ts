import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '@app/config';
import { chooseLanguage, hasMessage, isLanguage, translator, type Language } from '@app/i18n';
import { TooManyTries } from '@app/limits';
import { OpenConflicts } from '@app/programme';
import { Refusal, SeveralRefusals } from '@app/refusals';
import { NotSignedIn, ScopeMissing, TokenNotValid } from '../access/access.errors.js';
import type { ForumRequest } from '../access/requester.js';
import { problemPage } from '../pages/layout/problem-page.js';
import { conflictProblems } from '../programme/conflict-problems.js';
import { AnswerInstead } from './answer-instead.js';
import { PreconditionRequired } from './if-match.js';
import { databaseIsAway, type FieldProblem, type Problem, STATUS_OF_KIND } from './problem.js';
import { WrongShape } from './validation.js';

/** Turns whatever was thrown into one clear answer: a problem document for the API, a page for people. Never a stack, never SQL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ForumRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (fault instanceof AnswerInstead) return void fault.send(reply);
    if (isForPeople(request) && fault instanceof NotSignedIn)
      return void reply.redirect(signInPath(request, languageOf(request)), 303);

    const { status, headers, body } = this.answerTo(fault, request);
    void reply.status(status).headers(headers).send(body);
  }

  /** Page or problem document, as the request wants it. */
  answerTo(fault: unknown, request: ForumRequest): { status: number; headers: Record<string, string>; body: string } {
    const language = languageOf(request);
    const problem = this.problemOf(fault, request.id, language);
    const isPage = isForPeople(request);
    const headers: Record<string, string> = {
      'cache-control': 'no-store',
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    };
    if (problem.status === 503) headers['retry-after'] = '5';
    if (fault instanceof TooManyTries) headers['retry-after'] = String(fault.retryAfterSeconds);
    const challenge = challengeOf(fault);
    if (challenge && !isPage) headers['www-authenticate'] = challenge;
    const body = isPage ? problemPage(problem, language, request.requester?.edition) : JSON.stringify(problem);
    return { status: problem.status, headers, body };
  }

  private problemOf(fault: unknown, requestId: string, language: Language): Problem {
    const t = translator(language);
    const problem = (status: number, code: string, title: string, errors?: FieldProblem[]): Problem => ({
      type: `${this.config.baseUrl}/api/docs#${code}`,
      title,
      status,
      code,
      requestId,
      ...(errors && { errors }),
    });
    if (fault instanceof NotSignedIn || fault instanceof TokenNotValid)
      return problem(401, fault.code, sentenceOf(fault, language));
    if (fault instanceof Refusal) {
      const title = sentenceOf(fault, language);
      return problem(STATUS_OF_KIND[fault.kind], fault.code, title, problemsOf(fault, title, language));
    }
    if (fault instanceof WrongShape) {
      const errors = fault.faults.map(({ field, reason }) => ({ field, message: t(reasonKey(reason)) }));
      return problem(400, 'common.wrong-shape', t('common:refusals.wrong-shape'), errors);
    }
    const status = fault instanceof HttpException ? fault.getStatus() : (fault as { statusCode?: number }).statusCode;
    if (fault instanceof PreconditionRequired)
      return problem(428, 'common.precondition-required', t('common:refusals.precondition-required'));
    if (status === 404) return problem(404, 'common.nothing-here', t('common:refusals.nothing-here'));
    if (status && status >= 400 && status < 500)
      return problem(status, 'common.bad-request', t('common:refusals.bad-request'));
    if (databaseIsAway(fault)) {
      this.log.warn(`request ${requestId}: the database is away`);
      return problem(503, 'common.busy', t('common:refusals.busy'));
    }
    const { message, stack } = fault as Error;
    this.log.error(`request ${requestId}: ${message}`, stack);
    return problem(500, 'common.fault', t('common:refusals.fault', { requestId }));
  }
}

/** How one gets in (RFC 6750 §3): by a token; which scope a token lacks. */
function challengeOf(fault: unknown): string | undefined {
  if (fault instanceof NotSignedIn) return 'Bearer';
  if (fault instanceof TokenNotValid) return 'Bearer error="invalid_token"';
  if (fault instanceof ScopeMissing) return `Bearer error="insufficient_scope", scope="${fault.scope}"`;
  return undefined;
}

function problemsOf(refusal: Refusal, title: string, language: Language): FieldProblem[] | undefined {
  if (refusal instanceof OpenConflicts) return conflictProblems(refusal, language);
  if (refusal instanceof SeveralRefusals)
    return refusal.each.map((one) => ({ field: one.field ?? '', message: sentenceOf(one, language) }));
  return refusal.field ? [{ field: refusal.field, message: title }] : undefined;
}

/** The sentence of a refusal in a person's language. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  const [room, what] = [
    refusal.code.slice(0, refusal.code.indexOf('.')),
    refusal.code.slice(refusal.code.indexOf('.') + 1),
  ];
  return translator(language)(`${room}:refusals.${what}`, refusal.values);
}

function reasonKey(reason: string): string {
  const key = reason.includes(':') ? reason : `common:fields.${reason}`;
  return hasMessage(key) ? key : 'common:fields.invalid';
}

function languageOf(request: ForumRequest): Language {
  const { lang } = (request.params ?? {}) as { lang?: string };
  return isLanguage(lang) ? lang : chooseLanguage(request.headers['accept-language']);
}

function isForPeople(request: ForumRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

function signInPath(request: ForumRequest, language: Language): string {
  const edition = (request.params as { edition?: string }).edition ?? '';
  return `/${edition}/${language}/sign-in?next=${encodeURIComponent(request.method === 'GET' ? request.url : `/${edition}/${language}/me`)}`;
}
