import { Inject, Injectable } from '@nestjs/common';
import { Feeds, PROGRAMME_TAG } from '@app/calendar';
import { CONFIG, type Config } from '@app/config';
import { Editions, inLanguage, TRACKS, type Edition } from '@app/edition';
import { translator, type Language } from '@app/i18n';
import { PublicProgrammes } from '@app/programme';
import { NothingHere } from '../access/access.errors.js';
import { KeptBytes, type KeptAnswer, type Made } from './kept-bytes.js';

/** One public feed: which entries, what calendars call it, where it can be read again. */
interface PublicFeed {
  tag: string;
  name: string;
  /** Path below the edition. */
  path: string;
}

/** The calendars that everybody may read: made once per state of the programme and language, kept as bytes. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly feeds: Feeds,
    private readonly editions: Editions,
    private readonly programmes: PublicProgrammes,
    private readonly keptBytes: KeptBytes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  programme(edition: Edition, language: Language): Promise<KeptAnswer> {
    return this.kept(edition, language, 'feeds/programme.ics', async () => ({
      tag: PROGRAMME_TAG,
      name: inLanguage(edition.names, language),
    }));
  }

  /** Refuses a room that the edition does not have. */
  room(edition: Edition, code: string, language: Language): Promise<KeptAnswer> {
    return this.kept(edition, language, `feeds/rooms/${code}.ics`, async () => {
      const room = (await this.editions.roomsOf(edition.id)).find((known) => known.code === code);
      if (!room) throw new NothingHere();
      return { tag: `room:${code}`, name: named(edition, room.name, language) };
    });
  }

  /** Refuses a track that the programme does not know. */
  track(edition: Edition, code: string, language: Language): Promise<KeptAnswer> {
    return this.kept(edition, language, `feeds/tracks/${code}.ics`, async () => {
      const track = TRACKS.find((known) => known === code);
      if (!track) throw new NothingHere();
      return { tag: `track:${track}`, name: named(edition, translator(language)(`agenda:tracks.${track}`), language) };
    });
  }

  /** Refuses an Action Line that the edition does not have; C7 holds its sub-lines. */
  actionLine(edition: Edition, code: string, language: Language): Promise<KeptAnswer> {
    return this.kept(edition, language, `feeds/action-lines/${code}.ics`, async () => {
      const line = (await this.editions.vocabulary(edition.id, 'action-line')).find((known) => known.code === code);
      if (!line) throw new NothingHere();
      const shown = `${inLanguage(line.details.shownCode ?? {}, language) || code} ${inLanguage(line.labels, language)}`;
      return { tag: `action-line:${code}`, name: named(edition, shown, language) };
    });
  }

  /** One session, also one that was cancelled or taken out of the programme since. Refuses one that was never public. */
  session(edition: Edition, code: string, language: Language): Promise<KeptAnswer> {
    return this.kept(edition, language, `sessions/${code}.ics`, async () => ({
      tag: `session:${code}`,
      name: named(edition, code, language),
      mustHaveEntries: true,
    }));
  }

  private async kept(
    edition: Edition,
    language: Language,
    path: string,
    feed: () => Promise<Omit<PublicFeed, 'path'> & { mustHaveEntries?: boolean }>,
  ): Promise<KeptAnswer> {
    const { revision } = await this.programmes.programmeOf(edition.id);
    const key = `${edition.code}/${path} ${language}`;
    return this.keptBytes.answer(key, `${revision} ${edition.version}`, async () => {
      const { tag, name, mustHaveEntries } = await feed();
      const made = await this.made(edition, language, { tag, name, path });
      if (mustHaveEntries && !made.body.includes('BEGIN:VEVENT')) throw new NothingHere();
      return made;
    });
  }

  private async made(edition: Edition, language: Language, { tag, name, path }: PublicFeed): Promise<Made> {
    const source = `${this.config.baseUrl}/${edition.code}/${path}?lang=${language}`;
    const { body, modifiedAt } = await this.feeds.feedOf(tag, language, { editionId: edition.id, name, source });
    return { type: CALENDAR, body, lastModified: modifiedAt };
  }
}

export const CALENDAR = 'text/calendar; charset=utf-8';

function named(edition: Edition, what: string, language: Language): string {
  return translator(language)('agenda:feeds.part', { edition: edition.shortName, what });
}
