import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@app/config';
import type { BytePlace } from './byte-place.js';
import { FolderPlace } from './folder-place.js';

/** The place that the environment names: the folder of FILES_URL, else `files` in the data folder. */
export function bytesAt({ filesUrl, dataDir }: Pick<Config, 'filesUrl' | 'dataDir'>): BytePlace {
  return new FolderPlace(filesUrl ? fileURLToPath(filesUrl) : join(dataDir, 'files'));
}
