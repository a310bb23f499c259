import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { KeptBytes } from '../../feeds/kept-bytes.js';
import { sendKept } from '../../feeds/send-kept.js';
import { renderPage, sendPage } from '../layout/send-page.js';
import { AgendaReader, type Agenda } from './agenda-reader.js';
import { HTML } from './kept-page.js';

/** A request for a public page of the programme. */
export interface PageVisit {
  edition: Edition;
  language: Language;
  request: FastifyRequest;
  reply: FastifyReply;
}

type MakePage = (agenda: Agenda) => ReactElement;

/** Sends the programme's public pages: the same for everybody, made once per state of the programme and language. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly keptBytes: KeptBytes,
  ) {}

  /** Kept as bytes with their ETag. `path` is below edition and language; `also` joins what the page is made from besides the programme. */
  async kept({ edition, language, request, reply }: PageVisit, path: string, make: MakePage, also = '') {
    const stamp = `${await this.agendas.stampOf(edition)} ${also}`;
    const kept = await this.keptBytes.answer(`${edition.code}/${language}${path}`, stamp, async () => ({
      type: HTML,
      body: renderPage(make(await this.agendas.agenda(edition, language))),
    }));
    return sendKept(request, reply, kept);
  }

  /** Made for this question: there are too many of them to keep. */
  async fresh({ edition, language, reply }: PageVisit, make: MakePage) {
    void reply.header('cache-control', 'public, max-age=0, must-revalidate');
    return sendPage(reply, make(await this.agendas.agenda(edition, language)));
  }
}
