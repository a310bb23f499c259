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
  version: 0,
};

export function factsOf(request: FloorRequest): RequestFacts {
  const { part, office, country, speaksFor, entity, presentOnSite, attends, minutes, version } = request;
  return { part, office, country: country ?? '', speaksFor, entity, presentOnSite, attends, minutes, version };
}

/** As the API takes it: no country is null, minutes that were emptied are as everybody's. */
export function bodyOf(request: Partial<RequestFacts>) {
  const { version: _, ...facts } = request;
  const country = facts.country === undefined ? undefined : facts.country || null;
  const minutes = facts.minutes !== undefined && Number.isNaN(facts.minutes) ? null : facts.minutes;
  return { ...facts, country, minutes };
}
