import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onPath, type Presence } from './surroundings.js';

const run = promisify(execFile);

/** Debian's calendar client: vdirsyncer fetches what one subscribes to, khal shows it. */
interface Programs {
  khal: string;
  vdirsyncer: string;
}

export function khalAndVdirsyncer(): Presence<Programs> {
  const [khal, vdirsyncer] = ['khal', 'vdirsyncer'].map(onPath);
  return khal && vdirsyncer ? { there: { khal, vdirsyncer } } : { missing: 'no khal and vdirsyncer on the PATH' };
}

/** One person's client that has subscribed to a feed. */
export interface CalendarClient {
  /** Fetches the feed again, and gives what the client then shows from `from` on for some days, each as `YYYY-MM-DD HH:MM-HH:MM title @ place`. */
  look(from: string, days: number): Promise<string[]>;
  close(): void;
}

/** Times are shown in `zone`. */
export async function aCalendarClient(
  { khal, vdirsyncer }: Programs,
  feed: string,
  zone: string,
): Promise<CalendarClient> {
  const home = mkdtempSync(join(tmpdir(), 'calendar-client-'));
  const at = (name: string) => join(home, name);
  mkdirSync(at('forum'));
  writeFileSync(
    at('vdirsyncer'),
    `[general]
status_path = "${at('status')}"
[pair forum]
a = "feed"
b = "here"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "${feed}"
[storage here]
type = "filesystem"
path = "${at('forum')}"
fileext = ".ics"
`,
  );
  writeFileSync(
    at('khal'),
    `[calendars]
[[forum]]
path = ${at('forum')}
readonly = True
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${at('khal.db')}
`,
  );
  const env = { PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8', XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const options = { env, timeout: 60_000 };
  await run(vdirsyncer, ['-c', at('vdirsyncer'), 'discover'], options);
  return {
    async look(from, days) {
      await run(vdirsyncer, ['-c', at('vdirsyncer'), 'sync'], options);
      const line = '{start-date} {start-time}-{end-time} {title} @ {location}';
      const wanted = ['list', '--notstarted', '--format', line, '--day-format', '', from, `${days}d`];
      const { stdout } = await run(khal, ['-c', at('khal'), ...wanted], options);
      return stdout.split('\n').filter(Boolean);
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
