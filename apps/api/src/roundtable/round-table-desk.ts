import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Edition, Editions, inLanguage } from '@app/edition';
import { hasMessage, type Language, translator } from '@app/i18n';
import { formalName } from '@app/people';
import {
  explain,
  knownOffices,
  type ListOfSpeakers,
  NEXT_LIST_STATES,
  NoSuchRoundTable,
  readCategoryTable,
  readList,
  readRoundTable,
  type RequestRow,
  type Speaker,
  timeSentence,
  type Wording,
} from '@app/roundtable';
import type { RequestView, RoundTableView, SpeakerView } from './round-table.views.js';

/** The list of speakers as the protocol office sees it, in its language. */
@Injectable()
export class RoundTableDesk {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  /** Refuses `roundtable.unknown`. */
  async sessionIdOf(edition: Edition, code: string): Promise<string> {
    const found = await readRoundTable(this.database, edition.id, code);
    if (!found) throw new NoSuchRoundTable();
    return found.sessionId;
  }

  list(edition: Edition, code: string): Promise<ListOfSpeakers> {
    return readList(this.database, edition.id, code);
  }

  /** The words that explain a list: names of categories in that language, times in the edition's zone. */
  async wording(edition: Edition, language: Language): Promise<Wording> {
    const terms = await this.editions.vocabulary(edition.id, 'vip-category');
    const categories = new Map(terms.map(({ code, labels }) => [code, inLanguage(labels, language)]));
    return { language, zone: edition.timeZone, categories };
  }

  async view(edition: Edition, code: string, language: Language): Promise<RoundTableView> {
    const list = await this.list(edition, code);
    const { roundTable, speakers, withdrawn, time, isChangedSince } = list;
    const wording = await this.wording(edition, language);
    const table = await readCategoryTable(this.database, edition.id);
    const offices = knownOffices(table);
    const { sessionId: _, editionId: _edition, changedAt: _changed, statementsCloseAt: _close, ...shown } = roundTable;
    return {
      ...shown,
      isChangedSince,
      nextStates: [...NEXT_LIST_STATES[roundTable.listState]],
      speakers: speakers.map((speaker) => viewSpeaker(speaker, wording)),
      withdrawn: withdrawn.map((request) => viewRequest(request, language)),
      exchanges: viewExchanges(list),
      timeSentence: timeSentence(time, language),
      time: time ?? null,
      categories: table.map(({ code }) => ({ code, name: wording.categories.get(code) ?? code })),
      offices: offices.map((office) => ({ code: office, name: officeName(office, language) })),
    };
  }
}

function viewSpeaker(speaker: Speaker, wording: Wording): SpeakerView {
  const { place, category, minutesGiven, turn } = speaker;
  return {
    ...viewRequest(speaker, wording.language),
    place,
    category: {
      code: category.code,
      name: wording.categories.get(category.code) ?? category.code,
      isSet: category.because === 'protocol',
    },
    why: explain(speaker, wording),
    minutesGiven,
    startsAt: turn?.startsAt ?? null,
    endsAt: turn?.endsAt ?? null,
    fits: turn?.fits ?? null,
  };
}

function viewExchanges({ exchanges, speakers, withdrawn }: ListOfSpeakers): RoundTableView['exchanges'] {
  const names = new Map([...speakers, ...withdrawn].map((request) => [request.id, formalName(request)]));
  const standing = new Set(speakers.map(({ id }) => id));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return exchanges.map(({ id, oneId, otherId, reason, madeBy, madeAt }) => {
    const isInForce = standing.has(oneId) && standing.has(otherId);
    return { id, one: named(oneId), other: named(otherId), reason, madeBy, madeAt, isInForce };
  });
}

function viewRequest(request: RequestRow, language: Language): RequestView {
  const { id, personId, nameInOwnScript, ownScriptLanguage, positionTitle, part, office, country } = request;
  const { speaksFor, entity, presentOnSite, attends, minutes, spokenAs, speaksIn, requestedAt, version } = request;
  const who = { id, personId, name: formalName(request), nameInOwnScript, ownScriptLanguage, positionTitle };
  const what = { part, office, officeName: officeName(office, language), country, speaksFor, entity };
  return { ...who, ...what, presentOnSite, attends, minutes, spokenAs, speaksIn, requestedAt, version };
}

/** An edition may add offices of its own to its table; those are called by their code. */
function officeName(office: string, language: Language): string {
  const key = `roundtable:offices.${office}`;
  return hasMessage(key) ? translator(language)(key) : office;
}
