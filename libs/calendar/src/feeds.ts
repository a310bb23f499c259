import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import type { Language } from '@app/i18n';
import { type AlarmBefore, withAlarm } from './alarm.js';
import { joinedCalendar, type CalendarHead } from './calendar-file.js';
import { entryText } from './entry-text.js';
import type { PartReaders } from './entry-part.js';
import {
  feedContents,
  type FeedContents,
  feedEntries,
  feedState,
  type FeedSelection,
  type FeedState,
} from './feed.queries.js';
import { fingerprint } from './fingerprint.js';
import { KeptStates } from './kept-states.js';
import { KeptTexts } from './kept-texts.js';
import { textStyle } from './text-style.js';

/** Which feed of which edition, and how it introduces itself (its name already in the reader's language). */
export interface FeedOptions extends CalendarHead {
  editionId: string;
  /** Reminds before each session; left out: it does not. */
  alarm?: AlarmBefore;
  /** Whose own slots its texts tell of; left out: nobody's. */
  readers?: PartReaders;
}

/** What tells whether a reader has the feed already. */
export interface FeedStamp {
  /** A strong ETag with its quotes: equal means equal bytes. */
  etag: string;
  /** For Last-Modified; undefined while the edition has no entry at all. It may rise without a change of this feed, never the other way. */
  modifiedAt?: Date;
}

export interface Feed extends FeedStamp {
  /** `text/calendar; charset=utf-8` with METHOD:PUBLISH. */
  body: Buffer;
}

/** So often a feed is read anew when its entries change while it is put together. */
const TRIES = 5;

/**
 * Calendars of the entries that have one of some tags, cancelled ones included for as long as the edition is kept.
 * The texts are the worker's; while it is behind, those that are missing are written here, so a feed never tells the old time.
 */
@Injectable()
export class Feeds {
  private readonly kept = new KeptTexts();
  private readonly states = new KeptStates();

  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The ETag, for conditional GET and HEAD; the same as `feedOf` would give at that moment. By one indexed query, or by none when this process
   * looked already since the edition's calendars have the `revision` that was just read (`PrivateAddresses.ownerOf`).
   */
  async feedStamp(
    tags: string | string[],
    language: Language,
    options: FeedOptions,
    revision?: string,
  ): Promise<FeedStamp> {
    const selected = selection(tags, options);
    const read = () => feedState(this.database, selected);
    const key = [selected.editionId, ...selected.tags].join(' ');
    const state = revision === undefined ? await read() : await this.states.find(key, revision, read);
    return this.stampOf(state, language, options);
  }

  /** The whole calendar. Its bytes, ETag and time are of one moment. */
  async feedOf(tags: string | string[], language: Language, options: FeedOptions): Promise<Feed> {
    const selected = selection(tags, options);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const contents = await feedContents(this.database, selected);
      const texts = await this.textsOf(selected, contents, language, options.readers);
      if (!texts) continue;
      const events = texts.map((text) => (options.alarm ? withAlarm(text, options.alarm) : text));
      return { body: joinedCalendar(options, events), ...this.stampOf(contents, language, options) };
    }
    throw new Error(`the calendar of ${selected.tags.join(' ')} changes faster than it can be read`);
  }

  /** The texts of these hashes, in their order; undefined when one of them is of the past already. */
  private async textsOf(
    selected: FeedSelection,
    { hashes, withParts }: FeedContents,
    language: Language,
    readers?: PartReaders,
  ): Promise<Buffer[] | undefined> {
    const personal = new Set(readers ? withParts : []);
    const own = readers && personal.size > 0 ? await this.ownTexts(selected, withParts, language, readers) : undefined;
    const known = hashes.map((hash) => (personal.has(hash) ? own!.get(hash) : this.kept.find(hash, language)));
    const unknown = hashes.filter((hash, at) => !known[at] && !personal.has(hash));
    const read = unknown.length > 0 ? await this.read(selected, unknown, language) : undefined;
    const texts = hashes.map((hash, at) => known[at] ?? read?.get(hash));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }

  /** Written anew each time: a person has few slots, and nobody else reads these texts. */
  private async ownTexts(selected: FeedSelection, hashes: string[], language: Language, readers: PartReaders) {
    const { baseUrl } = this.config;
    const entries = await feedEntries(this.database, selected, hashes, language, textStyle(baseUrl));
    return new Map(
      entries.map((entry) => [entry.contentHash, Buffer.from(entryText(entry, language, baseUrl, readers))]),
    );
  }

  private async read(selected: FeedSelection, hashes: string[], language: Language): Promise<Map<string, Buffer>> {
    const { baseUrl } = this.config;
    const entries = await feedEntries(this.database, selected, hashes, language, textStyle(baseUrl));
    return new Map(
      entries.map((entry) => [
        entry.contentHash,
        this.kept.keep(entry.contentHash, language, entry.text ?? entryText(entry, language, baseUrl)),
      ]),
    );
  }

  private stampOf(state: FeedState, language: Language, options: FeedOptions): FeedStamp {
    const { name, source, alarm, readers } = options;
    const whose = readers ? [[...readers.names].sort(), readers.timeZone] : [];
    const style = textStyle(this.config.baseUrl);
    const made = [style, state.digest, language, name, source, ...(alarm ? [alarm] : []), ...whose];
    return { etag: `"${fingerprint(made)}"`, modifiedAt: state.touchedAt ?? undefined };
  }
}

function selection(tags: string | string[], { editionId }: FeedOptions): FeedSelection {
  return { editionId, tags: [tags].flat() };
}
