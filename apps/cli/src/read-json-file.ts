import { readFile } from 'node:fs/promises';
import { ConfigurationFault } from '@app/config';

/** What a JSON file of the operator holds; what is wrong with it in one sentence. */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (fault) {
    throw new ConfigurationFault(`the file ${path} cannot be read (${(fault as NodeJS.ErrnoException).code})`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new ConfigurationFault(`the file ${path} is not JSON: ${(fault as Error).message}`);
  }
}
