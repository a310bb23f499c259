import { ConfigurationFault } from '@app/config';
import { Redis } from 'ioredis';

/**
 * Tries to use Redis without a password; a ConfigurationFault when that works, since then everybody can who reaches it.
 * A Redis that is away, or one that asks, is no fault here.
 */
export async function redisMustAskForPassword(redisUrl: string): Promise<void> {
  const url = new URL(redisUrl);
  url.username = '';
  url.password = '';
  const client = new Redis(url.href, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  client.on('error', () => undefined);
  const answers = await client
    .connect()
    .then(() => client.ping())
    .then(
      () => true,
      () => false,
    );
  client.disconnect();
  if (answers)
    throw new ConfigurationFault(
      'REDIS_URL: Redis answers without a password, and so to everybody who reaches it: set requirepass or an ACL',
    );
}
