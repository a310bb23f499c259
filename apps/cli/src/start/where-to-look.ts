import { relative } from 'node:path';
import type { Config } from '@app/config';
import type { SignInLink } from './sign-in-links.js';

export interface Surroundings {
  links: SignInLink[];
  /** Every letter is caught and shown. */
  hasInbox: boolean;
  /** Folder of the embedded cluster, when there is one. */
  cluster?: string;
}

/** What a newcomer reads when everything runs. */
export function whereToLook(config: Config, { links, hasInbox, cluster }: Surroundings): string {
  const at = (path: string) => `${config.baseUrl}${path}`;
  const places = [
    ['Public agenda', at('/')],
    ['Console', at('/console')],
    ['API description', at('/api/docs')],
    ...(hasInbox ? [['Inbox of all letters', at('/dev/mail')]] : []),
  ];
  const folders = [
    ...(cluster ? [['Database', shortest(cluster)]] : []),
    ['What the processes say', shortest(`${config.dataDir}/logs`)],
  ];
  const parts = ['The Forum is running. Ctrl-C stops it.', table(places)];
  if (links.length > 0) {
    parts.push(
      `Sign in as (each link works once, for thirty minutes):\n\n${table(links.map(({ who, url }) => [who, url]))}`,
    );
  }
  return `\n${[...parts, table(folders)].join('\n\n')}\n`;
}

function table(rows: string[][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}

function shortest(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere;
}
