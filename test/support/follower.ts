import { request } from 'node:http';

/** One server-sent event. */
export interface Heard {
  event: string;
  /** Version of the floor; NaN for other events. */
  version: number;
  data: string;
  /** When it came. */
  at: number;
}

export interface Follower {
  heard: Heard[];
  /** The next event `floor` that was not given yet. */
  next(): Promise<Heard>;
  /** When the stream is over. */
  ended: Promise<void>;
  close(): void;
}

/** Follows a stream of events as a browser does, without coming back when it ends. */
export function aFollower(url: string, path: string, cookie = ''): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, url), { headers: { cookie, accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`status ${answer.statusCode}`));
      const heard: Heard[] = [];
      let given = 0;
      let wake = () => {};
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        const events = (rest + text).split('\n\n');
        rest = events.pop()!;
        for (const event of events) heard.push(parsed(event));
        wake();
      });
      const next = async (): Promise<Heard> => {
        for (;;) {
          const at = heard.findIndex(({ event }, place) => place >= given && event === 'floor');
          if (at >= 0) {
            given = at + 1;
            return heard[at];
          }
          await new Promise<void>((goOn) => (wake = goOn));
        }
      };
      const ended = new Promise<void>((over) => answer.on('close', () => over()));
      resolve({ heard, next, ended, close: () => asking.destroy() });
    });
    asking.on('error', reject);
    asking.end();
  });
}

function parsed(text: string): Heard {
  const fields = text.split('\n').map((line) => line.split(/: ?(.*)/s, 2));
  const event = fields.find(([name]) => name === 'event')?.[1] ?? 'message';
  const data = fields
    .filter(([name]) => name === 'data')
    .map(([, value]) => value)
    .join('\n');
  const version = Number(fields.find(([name]) => name === 'id')?.[1] ?? NaN);
  return { event, version, data, at: Date.now() };
}
