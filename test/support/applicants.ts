import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface ApplicantsOptions {
  /** Addresses of API processes; the applicants take turns. */
  urls: string[];
  /** Code of the edition. */
  edition: string;
  count: number;
  /** So many have a request under way at any moment. */
  clients: number;
  /** Number of the first; each number is one person with one address and one idempotency key. */
  first?: number;
  /** For so many seconds each asks again, under the same key, when the connection was lost or the answer was 503. */
  patience?: number;
  /** False: without idempotency keys. */
  keys?: boolean;
  /** Told after each last answer how many there are. */
  onAnswer?: (answered: number) => void;
}

/** What became of the applications. */
export interface Applied {
  /** Last answer of each: `{ 202: 1000 }`; `lost` when there was none. */
  last: Record<string, number>;
  /** Every answer on the way there. */
  met: Record<string, number>;
  /** Milliseconds from the first try to the last answer. */
  waited: { p50: number; p95: number; p99: number };
  seconds: number;
  /** The longest time without any accepted application, in seconds. */
  longestGap: number;
}

export const addressOf = (n: number) => `applicant-${n}@people.example`;

/** People who apply on site over real HTTP, each once; the driver of the opening day. */
export async function applicants(options: ApplicantsOptions): Promise<Applied> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const { first = 0, count } = options;
  const last: Record<string, number> = {};
  const met: Record<string, number> = {};
  const waited: number[] = [];
  const begun = performance.now();
  let next = first;
  let accepted = begun;
  let longestGap = 0;

  async function client(): Promise<void> {
    for (let n = next++; n < first + count; n = next++) {
      const asked = performance.now();
      let answer = await apply(agent, options, n, met);
      while (isPassing(answer) && performance.now() - asked < (options.patience ?? 0) * 1000) {
        await pause(50 + Math.random() * 100);
        answer = await apply(agent, options, n, met);
      }
      const now = performance.now();
      waited.push(now - asked);
      last[answer] = (last[answer] ?? 0) + 1;
      options.onAnswer?.(waited.length);
      if (answer === '202') {
        longestGap = Math.max(longestGap, now - accepted);
        accepted = now;
      }
    }
  }

  await Promise.all(Array.from({ length: options.clients }, client));
  agent.destroy();
  waited.sort((one, other) => one - other);
  const share = (part: number) => Math.round(waited[Math.min(waited.length - 1, Math.floor(waited.length * part))]);
  return {
    last,
    met,
    waited: { p50: share(0.5), p95: share(0.95), p99: share(0.99) },
    seconds: seconds(performance.now() - begun),
    longestGap: seconds(longestGap),
  };
}

const seconds = (ms: number) => Math.round(ms / 100) / 10;
const isPassing = (answer: string) => answer === 'lost' || answer === '503';

async function apply(agent: Agent, options: ApplicantsOptions, n: number, met: Record<string, number>) {
  const answer = await post(agent, options.urls[n % options.urls.length], options, n);
  met[answer] = (met[answer] ?? 0) + 1;
  return answer;
}

/** Each comes from a network of their own, as behind the proxy; the API must trust 127.0.0.1 for that. */
function post(agent: Agent, url: string, { edition, keys = true }: ApplicantsOptions, n: number): Promise<string> {
  const body = JSON.stringify({
    email: addressOf(n),
    givenName: 'Wanjiru',
    familyName: `Example-${n}`,
    organization: 'Centre for Mountain Connectivity',
    country: 'KE',
    stakeholderType: 'CS',
    mode: 'on-site',
    language: 'en',
  });
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...(keys && { 'idempotency-key': `applicant-${n}` }),
    'x-forwarded-for': `${11 + (n % 200)}.${Math.floor(n / 200) % 256}.${Math.floor(n / 51_200)}.7`,
  };
  return new Promise((told) => {
    const path = `${url}/api/v1/editions/${edition}/registrations`;
    const sent = request(path, { method: 'POST', headers, agent, timeout: 60_000 }, (answer) => {
      answer.resume();
      answer.once('end', () => told(String(answer.statusCode)));
      answer.once('error', () => told('lost'));
    });
    sent.once('timeout', () => sent.destroy());
    sent.once('error', () => told('lost'));
    sent.end(body);
  });
}
