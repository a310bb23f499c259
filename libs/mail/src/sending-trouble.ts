import { plain } from './literal.js';

/** What became of a try that was not accepted. */
export interface Trouble {
  /** True: trying again cannot help. */
  lasting: boolean;
  /** The other server's words, or ours where it said nothing; one line for the console. */
  reply: string;
}

/** The server wants us to sign in (differently): the letter is not to blame, and it may go when the setting is mended. */
const SIGN_IN_NEEDED = new Set([530, 534, 535, 538]);

/**
 * 5xx about this letter is lasting; 4xx, time-outs, refused or lost connections and all trouble with TLS or signing in pass.
 * A connection lost after the text was sent leaves us in doubt: it is tried again under the same Message-ID.
 */
export function troubleOf(fault: unknown): Trouble {
  const { code, responseCode, response, message } = fault as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const aboutThisLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const forGood = responseCode === undefined || (responseCode >= 500 && !SIGN_IN_NEEDED.has(responseCode));
  return { lasting: aboutThisLetter && forGood, reply: oneLine(response || message || code || String(fault)) };
}

/** Replies of servers are shown to staff: one line, 300 characters at most. */
export function oneLine(reply: string): string {
  return plain(reply).slice(0, 300);
}

/** For the log, which holds no person's data. */
export function withoutAddresses(reply: string): string {
  return reply.replace(/[^\s<>]+@[^\s<>]+/g, '…@…');
}
