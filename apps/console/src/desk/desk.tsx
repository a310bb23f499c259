import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import { answerOf, api, type AnswerOf } from '../api/client';
import type { Me, Role } from './me';
import { mayUse, type Place } from './places';

export type Edition = AnswerOf<'/api/v1/editions/{edition}', 'get'>;

/** Where one works: an edition, and the roles that one holds in it. */
export interface Desk {
  me: Me;
  edition: Edition;
  roles: readonly Role[];
  may(place: Place): boolean;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk needs an edition');
  return desk;
}

export const editionQuestion = (code: string) => ({
  queryKey: [code, 'edition'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}', { params: { path: { edition: code } } })),
});

/** Reads the edition and puts it, with the roles that are held in it, within reach of every screen. */
export function DeskProvider({ me, code, children }: { me: Me; code: string; children: ReactNode }) {
  const { data: edition } = useSuspenseQuery(editionQuestion(code));
  const roles = me.editions.find((one) => one.code === code)?.roles ?? [];
  return <DeskContext value={{ me, edition, roles, may: (place) => mayUse(roles, place) }}>{children}</DeskContext>;
}
