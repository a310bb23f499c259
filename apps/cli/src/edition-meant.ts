import { type Edition, NoSuchEdition, readEditionByCode, readEditions, type Reader } from '@app/edition';
import { ConfigurationFault } from '@app/config';

/** The edition of `--edition`, else the current one. Refuses `edition.unknown`; a fault when there is none at all. */
export async function editionMeant(reader: Reader, code: string | undefined): Promise<Edition> {
  if (code !== undefined) {
    const edition = await readEditionByCode(reader, code);
    if (!edition) throw new NoSuchEdition(code);
    return edition;
  }
  const current = (await readEditions(reader)).find((edition) => edition.isCurrent);
  if (!current) throw new ConfigurationFault('there is no edition yet: make one with “create-edition”');
  return current;
}
