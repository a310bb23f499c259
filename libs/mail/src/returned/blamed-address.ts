/**
 * RFC 3463: 5.1.x is the address, 5.2.1 a mailbox that was closed, 5.4.4 a domain that is not there, 5.0.0 a server that only
 * says no. A full mailbox (5.2.2), a long letter (5.3.4) or our own standing (5.7.x) tell nothing of the address.
 */
export function blamesTheAddress(status: string): boolean {
  return /^5\.(1\.\d+|2\.1|4\.4|0\.0)$/.test(status);
}

/** RFC 5321 §4.2.3: no mailbox, not here, not allowed as a name; a full one is 552, and 554 may mean anything. */
const NO_SUCH_MAILBOX = new Set([550, 551, 553]);

/** The server refused the recipient for good while the letter was handed over, and means the address and not us. */
export function refusesTheAddress(fault: unknown): boolean {
  const {
    command,
    responseCode = 0,
    response = '',
  } = fault as {
    command?: string;
    responseCode?: number;
    response?: string;
  };
  if (command !== 'RCPT TO' || responseCode < 500) return false;
  const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return status ? blamesTheAddress(status) : NO_SUCH_MAILBOX.has(responseCode);
}
