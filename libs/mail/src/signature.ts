import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationFault } from '@app/config';

/** How letters are signed (RFC 6376), as nodemailer takes it. */
export interface Signature {
  domainName: string;
  keySelector: string;
  privateKey: string;
  headerFieldNames: string;
}

/** Shorter keys are not believed any more (RFC 8301 §3.2). */
const SHORTEST_KEY = 1024;

/** What must not be changed or added on the way; a header named here that a letter lacks cannot be added either. */
const SIGNED = [
  'From',
  'Sender',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'Cc',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

/**
 * Reads the key of DKIM_KEY_FILE. The signature speaks for the domain of MAIL_FROM, so that both agree (DMARC alignment). A file
 * that cannot be read and a key that is none, is locked, is not RSA or is too short are a ConfigurationFault.
 */
export function readSignature({ keyFile, selector }: { keyFile: string; selector: string }, domain: string): Signature {
  const privateKey = readKeyFile(keyFile);
  const key = openKey(privateKey);
  if (key?.asymmetricKeyType !== 'rsa')
    throw new ConfigurationFault('DKIM_KEY_FILE must hold one RSA private key in PEM form, without a passphrase');
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_KEY)
    throw new ConfigurationFault(`the key in DKIM_KEY_FILE must have at least ${SHORTEST_KEY} bits, better 2048`);
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED };
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    throw new ConfigurationFault(`DKIM_KEY_FILE cannot be read (${(fault as NodeJS.ErrnoException).code})`);
  }
}

function openKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
