import {
  hasRoomFor,
  type Material,
  MATERIALS_BYTES_AT_MOST,
  newestOf,
  versionsOf,
  VERSIONS_AT_MOST,
} from './material.js';

const aMaterial = (kind: Material['kind'], version: number): Material => ({
  id: `${kind}-${version}`,
  kind,
  version,
  name: `${kind}.pdf`,
  bytes: 600,
  addedAt: new Date('2027-06-01T09:00:00Z'),
  addedBy: 'Ana Quist',
});

it('counts the highest version of each kind, the presentation first, and keeps the earlier ones behind it', () => {
  const all = [aMaterial('statement', 1), aMaterial('presentation', 2), aMaterial('presentation', 10)];

  expect(newestOf(all).map(({ id }) => id)).toEqual(['presentation-10', 'statement-1']);
  expect(versionsOf(all, 'presentation').map(({ version }) => version)).toEqual([10, 2]);
  expect(newestOf([])).toEqual([]);
});

it('has room for ten versions of a kind and forty megabytes in all', () => {
  const ten = Array.from({ length: VERSIONS_AT_MOST }, (_, at) => aMaterial('statement', at + 1));
  const rest = MATERIALS_BYTES_AT_MOST - 10 * 600;

  expect([hasRoomFor('statement', 1, ten.slice(1)), hasRoomFor('statement', 1, ten)]).toEqual([true, false]);
  expect([hasRoomFor('presentation', rest, ten), hasRoomFor('presentation', rest + 1, ten)]).toEqual([true, false]);
});
