import { ConfigurationFault } from '@app/config';
import { parseAddress } from '../address.js';

const LETTER = /[<+]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i;

/** Room for `+` and the letter's id before the @, which holds 64 characters at most. */
const LONGEST_LOCAL_PART = 27;

/**
 * Where a letter comes back to: `bounces+<id of the letter>@…`. The id is random and names nobody. Without BOUNCE_ADDRESS it is
 * the sender's own address, and what comes back is known by its Message-ID.
 */
export function returnAddress(bounceAddress: string | undefined, sender: string, letterId: string): string {
  return bounceAddress ? bounceAddress.replace('@', `+${letterId}@`) : sender;
}

/** Checks BOUNCE_ADDRESS; a wrong one is a ConfigurationFault. */
export function readBounceAddress(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const address = parseAddress(typed)?.address;
  if (!address || address.indexOf('@') > LONGEST_LOCAL_PART || address.includes('+'))
    throw new ConfigurationFault(
      `BOUNCE_ADDRESS must be an address without + and with at most ${LONGEST_LOCAL_PART} characters before the @`,
    );
  return address;
}

/** The letter that an address of ours or a Message-ID of ours names. */
export function letterNamedIn(text: string): string | undefined {
  return LETTER.exec(text.slice(0, 2000))?.[1].toLowerCase();
}
