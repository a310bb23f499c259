import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '@app/config';
import type { Language } from '@app/i18n';
import { calendarFile, type CalendarHead } from './calendar-file.js';
import { entryText } from './entry-text.js';
import { feedRows, feedState, keptFeed, type FeedSelection, type FeedState } from './feed.queries.js';
import { fingerprint } from './fingerprint.js';
import { textStyle } from './text-style.js';

/** Which feed of which edition, and how it introduces itself (its name already in the reader's language). */
export interface FeedOptions extends CalendarHead {
  editionId: string;
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

/**
 * Calendars of the entries that have one of some tags, cancelled ones included for as long as the edition is kept.
 * The texts are the worker's; while it is behind, the few that are missing are written here, so a feed never tells the old time.
 */
@Injectable()
export class Feeds {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The ETag by one indexed query, for conditional GET and HEAD; the same as `feedOf` would give at that moment. */
  async feedStamp(tags: string | string[], language: Language, options: FeedOptions): Promise<FeedStamp> {
    return this.stampOf(await feedState(this.database, selection(tags, options)), language, options);
  }

  /** The whole calendar. Its bytes, ETag and time are of one moment. */
  async feedOf(tags: string | string[], language: Language, options: FeedOptions): Promise<Feed> {
    const style = textStyle(this.config.baseUrl);
    const kept = await keptFeed(this.database, selection(tags, options), language, style);
    if (kept.missing > 0) return this.completedFeed(selection(tags, options), language, options);
    return { body: calendarFile(options, kept.texts ?? ''), ...this.stampOf(kept, language, options) };
  }

  private async completedFeed(selected: FeedSelection, language: Language, options: FeedOptions): Promise<Feed> {
    const { baseUrl } = this.config;
    const rows = await feedRows(this.database, selected, language, textStyle(baseUrl));
    const texts = rows.map((row) => row.text ?? entryText(row, language, baseUrl));
    const state = rows[0] ?? (await feedState(this.database, selected));
    return { body: calendarFile(options, texts.join('')), ...this.stampOf(state, language, options) };
  }

  private stampOf(state: FeedState, language: Language, { name, source }: FeedOptions): FeedStamp {
    const made = [textStyle(this.config.baseUrl), state.digest, language, name, source];
    return { etag: `"${fingerprint(made)}"`, modifiedAt: state.touchedAt ?? undefined };
  }
}

function selection(tags: string | string[], { editionId }: FeedOptions): FeedSelection {
  return { editionId, tags: [tags].flat() };
}
