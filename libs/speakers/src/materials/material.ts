/** What is handed in for a session: by each speaker before it, the outcome by the one whose it is, from the begin on. */
export const MATERIAL_KINDS = ['presentation', 'statement', 'outcome'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** One version of it. */
export interface Material {
  /** Of its file. */
  id: string;
  kind: MaterialKind;
  /** From 1; the highest is the one that counts. A number is never given again. */
  version: number;
  /** As people see it. */
  name: string;
  bytes: number;
  addedAt: Date;
  /** Who handed it in, as the log names them. */
  addedBy: string;
}

/** Slides travel as PDF: it looks the same on every machine and runs nothing. 20 MB each; ten versions of a kind, 40 MB for a session in all. */
export const MATERIAL_AT_MOST = 20_000_000;
export const VERSIONS_AT_MOST = 10;
export const MATERIALS_BYTES_AT_MOST = 40_000_000;

/** Whether one more of a kind, of so many bytes, has room beside the earlier ones. */
export function hasRoomFor(kind: MaterialKind, bytes: number, there: readonly Material[]): boolean {
  const all = there.reduce((sum, each) => sum + each.bytes, bytes);
  return versionsOf(there, kind).length < VERSIONS_AT_MOST && all <= MATERIALS_BYTES_AT_MOST;
}

/** The version of each kind that counts, in the order of the kinds. */
export function newestOf(materials: readonly Material[]): Material[] {
  return MATERIAL_KINDS.flatMap((kind) => versionsOf(materials, kind).slice(0, 1));
}

/** All versions of a kind, the newest first. */
export function versionsOf(materials: readonly Material[], kind: MaterialKind): Material[] {
  return materials.filter((one) => one.kind === kind).toSorted((a, b) => b.version - a.version);
}
