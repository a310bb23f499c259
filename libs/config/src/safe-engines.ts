import { ConfigurationFault } from './configuration-fault.js';

const SHORTEST = 12;
/** Passwords of tutorials and images; whoever looks for open databases tries them first. */
const DEFAULTS =
  /^(postgres|postgresql|forum|redis|root|admin|administrator|changeme|change-me|password|secret|test|example)\d*$/i;

/** In production: engines that ask for a password which nobody guesses. Whether they really ask is tried when the processes start. */
export function mustHaveSafeEngines(urls: { DATABASE_URL: string; REDIS_URL: string }): void {
  if (!isSocket(urls.DATABASE_URL)) mustHavePassword('DATABASE_URL', urls.DATABASE_URL);
  mustHavePassword('REDIS_URL', urls.REDIS_URL);
}

/** A socket in the file system lets in whom the system knows. */
function isSocket(databaseUrl: string): boolean {
  const url = new URL(databaseUrl);
  return url.hostname === '' || /^(\/|%2f)/i.test(url.hostname) || (url.searchParams.get('host') ?? '').startsWith('/');
}

function mustHavePassword(variable: string, address: string): void {
  const { username, password: written } = new URL(address);
  const password = decodeURIComponent(written);
  if (!password) throw new ConfigurationFault(`${variable} must have a password in production`);
  if (DEFAULTS.test(password) || password === decodeURIComponent(username))
    throw new ConfigurationFault(`${variable} must not have a default password in production: make a long random one`);
  if (password.length < SHORTEST)
    throw new ConfigurationFault(
      `${variable} must have a password of at least ${SHORTEST} characters in production: make a long random one`,
    );
}
