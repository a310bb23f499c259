import { readConfig } from './config.js';

const LONG = 'k3Xv-9qLm_T2wZ';
const production = (changes: Record<string, string>) => ({
  NODE_ENV: 'production',
  DATABASE_URL: `postgres://forum:${LONG}@db.example:5432/forum`,
  REDIS_URL: `redis://:${LONG}@redis.example:6379`,
  SMTP_URL: 'smtps://mail.example',
  BASE_URL: 'https://forum.example',
  ...changes,
});

it.each([
  ['DATABASE_URL', 'postgres://db.example/forum', 'DATABASE_URL must have a password in production'],
  ['DATABASE_URL', 'postgres://forum@db.example/forum', 'DATABASE_URL must have a password in production'],
  [
    'DATABASE_URL',
    'postgres://postgres:postgres@db.example/forum',
    'DATABASE_URL must not have a default password in production: make a long random one',
  ],
  [
    'DATABASE_URL',
    'postgres://forum:Password1234@db.example/forum',
    'DATABASE_URL must not have a default password in production: make a long random one',
  ],
  [
    'DATABASE_URL',
    'postgres://a-very-long-name:a-very-long-name@db.example/forum',
    'DATABASE_URL must not have a default password in production: make a long random one',
  ],
  [
    'DATABASE_URL',
    'postgres://forum:k3Xv-9qLm@db.example/forum',
    'DATABASE_URL must have a password of at least 12 characters in production: make a long random one',
  ],
  ['REDIS_URL', 'redis://redis.example:6379', 'REDIS_URL must have a password in production'],
  ['REDIS_URL', 'rediss://user@redis.example:6379', 'REDIS_URL must have a password in production'],
  [
    'REDIS_URL',
    'redis://:changeme@redis.example:6379',
    'REDIS_URL must not have a default password in production: make a long random one',
  ],
])('in production %s=%s is refused in one sentence', (name, value, sentence) => {
  expect(() => readConfig(production({ [name]: value }))).toThrow(
    expect.objectContaining({ name: 'ConfigurationFault', message: sentence }),
  );
});

it.each([
  production({}),
  production({ DATABASE_URL: 'postgres:///forum?host=/var/run/postgresql' }),
  production({ REDIS_URL: `rediss://forum:${encodeURIComponent('p@ss/with:signs')}@redis.example` }),
  { NODE_ENV: 'development', DATABASE_URL: 'postgres://postgres:postgres@localhost/forum' },
])('%j is not refused', (environment) => {
  expect(readConfig(environment).databaseUrl).toBe(environment.DATABASE_URL);
});
