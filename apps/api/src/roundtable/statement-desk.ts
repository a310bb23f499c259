import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { formalName } from '@app/people';
import {
  countLinks,
  newestTexts,
  NoSuchStatement,
  readDelivered,
  readList,
  readStatements,
  type Speaker,
  type StatementRow,
  type StatementText,
} from '@app/roundtable';
import { readingWords } from './reading-words.js';
import type { StatementDetail, StatementList, StatementView, TextView } from './statement.views.js';

/** Statements of a round table as the protocol office sees them, in its language. */
@Injectable()
export class StatementDesk {
  constructor(private readonly database: DataSource) {}

  /** Refuses `roundtable.unknown`. */
  async view(edition: Pick<Edition, 'id'>, code: string, language: Language): Promise<StatementList> {
    const { roundTable, statements } = await this.read(edition, code);
    const { title, titleLanguage, startsAt, statementsCloseAt, version } = roundTable;
    return {
      title,
      titleLanguage,
      startsAt,
      closeAt: statementsCloseAt,
      version,
      statements: statements.map(({ speaker, statement, ...more }) => {
        const texts = newestTexts(statement?.texts ?? [], statement?.originalLanguage ?? '');
        return {
          ...viewOf(speaker, statement, more),
          texts: texts.map((text) => viewText(text, speaker.minutesGiven, language)),
          quotes: statement?.quotes.length ?? 0,
        };
      }),
    };
  }

  /** One of them with every version and the texts. Refuses `roundtable.unknown`, `roundtable.statement-unknown`. */
  async detail(
    edition: Pick<Edition, 'id'>,
    code: string,
    requestId: string,
    language: Language,
  ): Promise<StatementDetail> {
    const { statements } = await this.read(edition, code);
    const found = statements.find(({ speaker }) => speaker.id === requestId);
    if (!found) throw new NoSuchStatement();
    const { speaker, statement, ...more } = found;
    const texts = statement?.texts ?? [];
    const newest = newestTexts(texts, statement?.originalLanguage ?? '');
    const places = new Map(newest.map((text, at) => [text.language, at]));
    const sorted = texts.toSorted((a, b) => places.get(a.language)! - places.get(b.language)! || b.number - a.number);
    return {
      ...viewOf(speaker, statement, more),
      texts: sorted.map((text) => ({
        ...viewText(text, speaker.minutesGiven, language),
        body: text.body,
        isNewest: newest.includes(text),
      })),
      quotes: statement?.quotes ?? [],
    };
  }

  private async read(edition: Pick<Edition, 'id'>, code: string) {
    const { roundTable, speakers } = await readList(this.database, edition.id, code);
    const { sessionId } = roundTable;
    const [known, delivered, links] = await Promise.all([
      readStatements(this.database, sessionId),
      readDelivered(this.database, sessionId),
      countLinks(this.database, sessionId),
    ]);
    const statements = speakers.map((speaker) => ({
      speaker,
      statement: known.get(speaker.id),
      isDelivered: delivered.has(speaker.id),
      links: links.get(speaker.id) ?? 0,
    }));
    return { roundTable, statements };
  }
}

function viewOf(
  speaker: Speaker,
  statement: StatementRow | undefined,
  { isDelivered, links }: { isDelivered: boolean; links: number },
): Omit<StatementView, 'texts' | 'quotes'> {
  const { id, place, part, nameInOwnScript, ownScriptLanguage, speaksFor, country, entity, speaksIn } = speaker;
  const who = { requestId: id, place, part, name: formalName(speaker), nameInOwnScript, ownScriptLanguage };
  return {
    ...who,
    ...{ speaksFor, country, entity, speaksIn, minutesGiven: speaker.minutesGiven, isDelivered, links },
    originalLanguage: statement?.originalLanguage ?? null,
    againstDelivery: statement?.againstDelivery ?? true,
    releasedAt: statement?.releasedAt ?? null,
    version: statement?.version ?? 0,
  };
}

function viewText(text: StatementText, minutes: number, language: Language): TextView {
  const { id, language: of, number, state, givenBy, givenAt } = text;
  const { reading, tooLong } = readingWords(text.body, minutes, language);
  return { id, language: of, number, state, givenBy, givenAt, ...reading, tooLong: tooLong ?? null };
}
