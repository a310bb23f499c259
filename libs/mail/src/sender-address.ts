import { ConfigurationFault } from '@app/config';
import { parseAddress } from './address.js';
import { plain } from './literal.js';

/** Who our letters come from. */
export interface SenderAddress {
  name: string;
  address: string;
  /** Of the address; Message-IDs end with it. */
  domain: string;
  /** BOUNCE_ADDRESS: where letters come back to, instead of the address itself. */
  bounces?: string;
}

/** Reads MAIL_FROM: `WSIS Forum <forum@wsis.example>` or a bare address. */
export function readSender(mailFrom: string): SenderAddress {
  const [, name, bracketed] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? [];
  const parsed = parseAddress(bracketed ?? mailFrom);
  if (!parsed) throw new ConfigurationFault('MAIL_FROM must be an address, or a name and an address in <>');
  return { name: plain(name ?? ''), address: parsed.address, domain: parsed.address.split('@')[1] };
}
