import { domainToASCII } from 'node:url';

/** An e-mail address as it goes to the server, and the form by which two spellings of it are the same. */
export interface Address {
  /** As typed, with the domain in lower case and an international domain in punycode. */
  address: string;
  /** All in lower case: what every `email_key` column holds. */
  key: string;
}

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_AS_TYPED = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*\.?$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * One plain address or nothing. Refused: display names, several addresses, groups, comments, quoted or non-ASCII local
 * parts (they need SMTPUTF8, which most servers that we write to lack), domains without a dot, IP literals, control and
 * blank characters inside; more than 64 characters before the @ or 254 in all (RFC 5321 §4.5.3.1). Blanks around it are dropped.
 * Dots and `+tags` before the @ are kept: only the owner's server knows whether they matter.
 */
export function parseAddress(input: unknown): Address | undefined {
  if (typeof input !== 'string' || input.length > 1000) return undefined;
  const parts = input.trim().split('@');
  if (parts.length !== 2) return undefined;
  const [local, typedDomain] = parts;
  const domain = readDomain(typedDomain);
  if (!domain || local.length > 64 || !LOCAL_PART.test(local)) return undefined;
  const address = `${local}@${domain}`;
  return address.length > 254 ? undefined : { address, key: address.toLowerCase() };
}

/** What stands behind the @ of an address that `parseAddress` gave. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function readDomain(typed: string): string | undefined {
  if (!DOMAIN_AS_TYPED.test(typed)) return undefined;
  const labels = domainToASCII(typed.replace(/\.$/, '').normalize('NFC')).toLowerCase().split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined;
  const domain = labels.join('.');
  return domain.length > 253 || /^[0-9]+$/.test(labels.at(-1)!) ? undefined : domain;
}
