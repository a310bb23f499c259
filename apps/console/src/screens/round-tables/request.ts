import type { BodyOf } from '../../api/client';
import type { FloorRequest } from './round-tables-question';

export type RequestPatch = BodyOf<'/api/v1/editions/{edition}/round-tables/{code}/requests/{id}', 'patch'>;
export type NewRequest = BodyOf<'/api/v1/editions/{edition}/round-tables/{code}/requests', 'post'>;

/** A request for the floor as the form has it. */
export interface RequestFacts {
  part: FloorRequest['part'];
  office: string;
  country: string;
  speaksFor: FloorRequest['speaksFor'];
  entity: string;
  presentOnSite: boolean;
  attends: boolean;
  minutes: number | null;
  spokenAs: string;
  /** Empty when nobody said. */
  speaksIn: string;
  version: number;
}

export const EMPTY_REQUEST: RequestFacts = {
  part: 'speaker',
  office: '',
  country: '',
  speaksFor: 'state',
  entity: '',
  presentOnSite: true,
  attends: true,
  minutes: null,
  spokenAs: '',
  speaksIn: '',
  version: 0,
};

export function factsOf(request: FloorRequest): RequestFacts {
  const { part, office, speaksFor, entity, presentOnSite, attends, minutes, spokenAs, version } = request;
  const inWords = { country: request.country ?? '', speaksIn: request.speaksIn ?? '' };
  return { part, office, speaksFor, entity, presentOnSite, attends, minutes, spokenAs, version, ...inWords };
}

/** As the API takes it: no country and no language are null, minutes that were emptied are as everybody's. */
export function bodyOf(request: Partial<RequestFacts>) {
  const { version: _, ...facts } = request;
  const country = facts.country === undefined ? undefined : facts.country || null;
  const minutes = facts.minutes !== undefined && Number.isNaN(facts.minutes) ? null : facts.minutes;
  const speaksIn = facts.speaksIn === undefined ? undefined : facts.speaksIn || null;
  return { ...facts, country, minutes, speaksIn };
}
