import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { isZone, type Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import { chosenZone } from '../../access/zone-cookie.js';
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

/** `zone` is the one that the visitor chose; its time is told by the words of `agenda`, unless the page tells it beside the Forum's. */
type MakePage = (agenda: Agenda, zone: string | undefined) => ReactElement | Promise<ReactElement>;

interface Making {
  /** Joins what the page is made from besides the programme. */
  also?: string;
  /** Whether the words tell the Forum's time whatever the visitor chose. */
  inForumTime?: boolean;
}

/** The visitor's zone comes in a cookie, so caches must tell visitors apart by it. */
const VARY = 'cookie';

/** Sends the programme's public pages: made once per state of the programme, language and zone, the same for all who read in that zone. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly agendas: AgendaReader,
    private readonly keptBytes: KeptBytes,
  ) {}

  /** Kept as bytes with their ETag. `path` is below edition and language. */
  async kept(visit: PageVisit, path: string, make: MakePage, making: Making = {}) {
    const { edition, language, request, reply } = visit;
    const zone = zoneOf(visit);
    const stamp = `${await this.agendas.stampOf(edition)} ${making.also ?? ''}`;
    const key = `${edition.code}/${language}${path} ${zone ?? ''}`;
    const kept = await this.keptBytes.answer(key, stamp, async () => ({
      type: HTML,
      body: renderPage(await this.made(visit, make, making)),
    }));
    return sendKept(request, reply, kept, { vary: VARY });
  }

  /** Made for this question: there are too many of them to keep. */
  async fresh(visit: PageVisit, make: MakePage) {
    void visit.reply.header('cache-control', 'public, max-age=0, must-revalidate').header('vary', VARY);
    return sendPage(visit.reply, await this.made(visit, make, {}));
  }

  private async made(visit: PageVisit, make: MakePage, { inForumTime }: Making): Promise<ReactElement> {
    const zone = zoneOf(visit);
    return make(await this.agendas.agenda(visit.edition, visit.language, inForumTime ? undefined : zone), zone);
  }
}

/** `?zone=` in an address that was passed on, else what the visitor chose; the Forum's own is none. */
function zoneOf({ edition, request }: PageVisit): string | undefined {
  const { zone: asked } = request.query as { zone?: unknown };
  const zone = typeof asked === 'string' && isZone(asked) ? asked : chosenZone(request.headers.cookie);
  return zone === edition.timeZone ? undefined : zone;
}
