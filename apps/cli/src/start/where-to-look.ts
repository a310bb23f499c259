import type { Config } from '@app/config';

/** What a newcomer sees when everything runs. */
export async function whereToLook(config: Config, _databaseUrl: string): Promise<string> {
  const at = (path: string) => `${config.baseUrl}${path}`;
  return `
The Forum is running. Ctrl-C stops it.

  Public agenda     ${at('/')}
  Console           ${at('/console')}
  API description   ${at('/api/docs')}
`;
}
