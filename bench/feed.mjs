import ical, { ICalCalendarMethod } from 'ical-generator';
import { median } from './measure.mjs';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;
const TIMES = 15;

/** CPU milliseconds of one programme feed in English, in this process: ours, the bare joining of kept texts, and ical-generator anew. */
export async function feedCosts(databaseUrl, edition) {
  const { dataSourceFor } = await import(dist('libs/database/src/index.js'));
  const { Feeds } = await import(dist('libs/calendar/src/index.js'));
  const { withRoomsAt } = await import(dist('apps/cli/src/with-rooms.js'));
  const { readConfig } = await import(dist('libs/config/src/index.js'));
  const database = await dataSourceFor(databaseUrl).initialize();
  try {
    const texts = (
      await database.query(
        `select t.text from calendar_text t join calendar_entry e using (uid) where e.edition_id = $1 and t.language = 'en' order by e.starts_at`,
        [edition.id],
      )
    ).map(({ text }) => text);
    const entries = await database.query(`select * from calendar_entry where edition_id = $1`, [edition.id]);
    const bare = await cost(() => Buffer.from(`BEGIN:VCALENDAR\r\n${texts.join('')}END:VCALENDAR\r\n`));
    const anew = await cost(() => withGenerator(entries), 3);
    const ours = await withRoomsAt(databaseUrl, readConfig({ DATABASE_URL: databaseUrl }), async (app) => {
      const feeds = app.get(Feeds, { strict: false });
      return cost(() => feeds.feedOf('programme', 'en', { editionId: edition.id, name: 'Forum' }));
    });
    return {
      entries: entries.length,
      'ours, from kept texts': ours,
      'floor: the same texts joined': bare,
      'ical-generator, made anew': anew,
      'ours ÷ floor': ours / bare,
      'ical-generator ÷ ours': anew / ours,
    };
  } finally {
    await database.destroy();
  }
}

async function cost(work, times = TIMES) {
  await work();
  const costs = [];
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return median(costs);
}

function withGenerator(entries) {
  const calendar = ical({ name: 'Forum', method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, starts_at, ends_at, location, content } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      start: starts_at,
      end: ends_at,
      location,
      summary: content.summary,
      description: content.description,
    });
  }
  return calendar.toString();
}
