import { alone, type Conflict } from './conflict.js';
import type { Picture, PicturePerson, PictureSession } from './picture.js';

/** Panels below the edition's rule (R16). Whose gender, region or group is unknown does not count either way. */
export function balanceOf(session: PictureSession, { people, balance }: Picture): Conflict[] {
  const panel = session.people.flatMap(({ id, isOnPanel }) => (isOnPanel && people.has(id) ? [people.get(id)!] : []));
  const known = (fact: keyof Pick<PicturePerson, 'gender' | 'region' | 'stakeholderType'>) => {
    const values = panel.flatMap((person) => (person[fact] === null ? [] : [person[fact]]));
    return values.length >= Math.max(1, balance.fromPanellists) ? values : [];
  };
  const fewer = (kind: 'panel-regions' | 'panel-stakeholders', values: string[], needs: number): Conflict[] => {
    const has = new Set(values).size;
    return values.length === 0 || has >= needs ? [] : [alone(kind, session, { has, needs, of: values.length })];
  };
  return [
    ...ofGender(session, known('gender'), balance.leastShareOfGender),
    ...fewer('panel-regions', known('region'), balance.leastRegions),
    ...fewer('panel-stakeholders', known('stakeholderType'), balance.leastStakeholderTypes),
  ];
}

/** Everybody who is not of the gender that is there most. */
function ofGender(session: PictureSession, genders: string[], needs: number): Conflict[] {
  if (genders.length === 0) return [];
  const counts = new Map<string, number>();
  for (const gender of genders) counts.set(gender, (counts.get(gender) ?? 0) + 1);
  const has = genders.length - Math.max(...counts.values());
  if ((100 * has) / genders.length >= needs) return [];
  return [alone('panel-gender', session, { has, of: genders.length, needs })];
}
