import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { daysAfter, type Edition, instantIn } from '@app/edition';
import type { StoredFile } from '@app/files';
import { chooseLanguage } from '@app/i18n';
import { sessionsSpokenIn } from '@app/programme';
import {
  answersOf,
  correctionsOf,
  type DeskFilter,
  deskMarks,
  documentsOf,
  type InformationRequest,
  readRegistration,
  type RegistrationFacts,
  wholeInformationOf,
} from '@app/registration';
import { readSpokenSessions, speaksNowhere } from '@app/speakers';
import { versionTag } from '../http/if-match.js';
import { type DeskFilterQuery, deskLineView, type DeskLineView, type RegistrationWithHistory } from './desk.views.js';

/** Which registration of which edition. */
interface RegistrationOf {
  edition: Edition;
  id: string;
}

/** What the desk's routes read alike. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Registrations with their marks, in a fixed number of statements. */
  async lines(edition: Edition, items: RegistrationFacts[]): Promise<DeskLineView[]> {
    const ids = items.map(({ id }) => id);
    const persons = items.flatMap(({ personId }) => personId ?? []);
    const marks = await deskMarks(this.database, edition.id, ids);
    const spoken = await sessionsSpokenIn(this.database, edition.id, persons);
    return items.map((facts) => deskLineView(facts, marks(facts.id), spoken.get(facts.personId ?? '') ?? 0));
  }

  /** One as it stands now, with its ETag on the reply. */
  async one({ edition, id }: RegistrationOf, reply: FastifyReply): Promise<RegistrationWithHistory> {
    const { registration, history } = await readRegistration(this.database, edition.id, id);
    const [line] = await this.lines(edition, [registration]);
    void reply.header('etag', versionTag(registration.version));
    const { headers } = reply.request as FastifyRequest;
    const answers = await answersOf(this.database, id, chooseLanguage(headers['accept-language']));
    const questions = (await wholeInformationOf(this.database, id)).map(questionView);
    const corrections = (await correctionsOf(this.database, id)).map(({ byName: _, ...line }) => line);
    const documents = (await documentsOf(this.database, id, this.clock.now())).map(documentView);
    const { personId } = registration;
    const panels = personId ? await readSpokenSessions(this.database, edition.id, personId) : [];
    return {
      ...line,
      history,
      answers,
      questions,
      corrections,
      documents,
      panels,
      speaksNowhere: speaksNowhere(panels),
    };
  }
}

function documentView({ id, name, mediaType, bytes, createdAt }: StoredFile) {
  return { id, name, mediaType, bytes, addedAt: createdAt };
}

function questionView({
  id,
  askedAt,
  askedBy,
  question,
  wantsDocuments,
  answerBy,
  answeredAt,
  answer,
}: InformationRequest) {
  return { id, askedAt, askedBy, question, wantsDocuments, answerBy, answeredAt, answer };
}

/** The filter as the room takes it; days are those of the edition's time zone. */
export function deskFilter(query: DeskFilterQuery, { timeZone }: Edition, now: Date): DeskFilter {
  const { q, from, to, late, duplicates, ...same } = query;
  return {
    ...same,
    search: q,
    lateAt: late && now,
    isProbableDuplicate: duplicates === 'yes' || undefined,
    receivedFrom: from ? instantIn(timeZone, from, '00:00') : undefined,
    receivedBefore: to ? instantIn(timeZone, daysAfter(to, 1), '00:00') : undefined,
  };
}
