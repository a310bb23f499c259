import type { Edition } from '@app/edition';
import { anEdition, aRoom } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';

export type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

export interface ProgrammeApi extends TestApi {
  edition: Edition;
  /** A programme editor of the edition. */
  editor: Agent;
  /** `/api/v1/editions/forum27` */
  path: string;
}

/** The API with an edition `forum27` of 5–9 July 2027 in Zurich, its rooms H and K, and a clock on 1 May 2027. */
export async function aProgrammeApi(settings: Record<string, string> = {}): Promise<ProgrammeApi> {
  const api = await anApi(settings);
  api.clock.set('2027-05-01T09:00:00Z');
  const edition = await anEdition(api.database, {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    city: { en: 'Geneva', ar: 'جنيف' },
  });
  await aRoom(api.database, edition, { code: 'H', name: 'Room H' });
  await aRoom(api.database, edition, { code: 'K', name: 'Room K' });
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  return Object.assign(api, { edition, editor, path: `/api/v1/editions/${edition.code}` });
}
