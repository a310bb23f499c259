import { z } from 'zod';
import type { Language } from '@app/i18n';
import {
  IMPORT_OUTCOMES,
  type ImportedEntry,
  RECORDS_SHOWN,
  type Remark,
  REMARK_CODES,
  type Remarks as RemarksOfRecord,
  remarkSentence,
  type ScheduleImport,
} from '@app/programme';
import { TASK_STATES } from '@app/tasks';

const Count = z.number().int();
const YesOrNo = z.enum(['true', 'false']);

/** Fields of the form before its file. */
export const ImportFields = z.strictObject({
  /** Adds rooms of the file that the edition lacks. */
  addRooms: YesOrNo.optional(),
  /** Adds types and tracks of the file to the edition's lists. */
  addTerms: YesOrNo.optional(),
  /** Takes names of the file as speakers. */
  withPersons: YesOrNo.optional(),
  /** Name or code of the type of sessions whose file names none. */
  type: z.string().trim().max(200).optional(),
});
export type ImportFields = z.infer<typeof ImportFields>;

export const ImportView = z.object({
  id: z.string(),
  /** The look that this takes; null: this is a look. */
  lookId: z.string().nullable(),
  /** The taking that followed this look. */
  takenBy: z.string().nullable(),
  fileName: z.string(),
  format: z.enum(['schedule.xml', 'schedule.json', 'CSV']),
  wishes: z.object({
    addRooms: z.boolean(),
    addTerms: z.boolean(),
    withPersons: z.boolean(),
    type: z.string().nullable(),
  }),
  byName: z.string(),
  state: z.enum(TASK_STATES),
  /** Records so far, of `total`. */
  done: Count,
  total: Count.nullable(),
  askedAt: z.date(),
  endedAt: z.date().nullable(),
  /** From then on it is not there; what was taken stays. */
  expiresAt: z.date(),
  /** Null while it is not known. `changed-meanwhile`: taking would have done something else than the look said; nothing was written. */
  outcome: z.enum(IMPORT_OUTCOMES).nullable(),
  counts: z
    .object({
      records: Count,
      taken: Count,
      placed: Count,
      mended: Count,
      notPlaced: Count,
      alreadyThere: Count,
      leftOut: Count,
      /** Conflicts that hold a release up, and lesser ones. */
      clashes: Count,
      lesser: Count,
    })
    .nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportsView = z.object({ imports: z.array(ImportView) });
export type ImportsView = z.infer<typeof ImportsView>;

/** What is said of a record: a stable code, what fills its sentence, and the sentence in the language of Accept-Language. */
const RemarkView = z.object({
  code: z.enum(REMARK_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
});
type RemarkView = z.infer<typeof RemarkView>;

export const ImportWithFindings = ImportView.extend({
  /** Rooms, types and tracks that come with it. */
  added: z.array(RemarkView),
  /** What clashes, 500 at most, in the language of Accept-Language. A session that does not stand yet is named by `#` and its record. */
  clashes: z.array(z.object({ what: z.string(), next: z.string() })),
});
export type ImportWithFindings = z.infer<typeof ImportWithFindings>;

const Remarks = z.array(RemarkView);

export const ImportRecordView = z.object({
  /** Place in the file, from 1. */
  record: Count,
  /** Line of the file, from 1, where it begins (XML) or ends (CSV). */
  line: Count.nullable(),
  outcome: z.enum(['taken', 'already-there', 'left-out']),
  /** Its guid, `id:` and its id, or its place. */
  name: z.string(),
  title: z.string().nullable(),
  /** Of the session; null for one that does not stand yet. */
  code: z.string().nullable(),
  room: z.string().nullable(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  /** Why it was left out. */
  reason: RemarkView.nullable(),
  remarks: z.object({ took: Remarks, mended: Remarks, notPlaced: Remarks, dropped: Remarks }).nullable(),
});
export type ImportRecordView = z.infer<typeof ImportRecordView>;

export const ImportRecordsQuery = z.strictObject({
  show: z.enum(RECORDS_SHOWN).optional(),
  /** The last record that was read. */
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type ImportRecordsQuery = z.infer<typeof ImportRecordsQuery>;

export const ImportRecordsPage = z.object({ records: z.array(ImportRecordView), next: Count.nullable() });
export type ImportRecordsPage = z.infer<typeof ImportRecordsPage>;

export function viewImport(found: ScheduleImport): ImportView {
  const { editionId: _, wishes, ...rest } = found;
  const { addRooms = false, addTerms = false, withPersons = false, type = null } = wishes;
  return { ...rest, wishes: { addRooms, addTerms, withPersons, type } };
}

export function viewRemark(remark: Remark, language: Language): RemarkView {
  return { ...remark, sentence: remarkSentence(remark, language) };
}

export function viewRecord(entry: ImportedEntry, language: Language): ImportRecordView {
  const taken = entry.outcome === 'taken' ? entry : undefined;
  return {
    record: entry.record,
    line: entry.line ?? null,
    outcome: entry.outcome,
    name: entry.name,
    title: taken?.title ?? null,
    code: ('code' in entry && entry.code) || null,
    room: taken?.room || null,
    startsAt: taken?.startsAt ?? null,
    endsAt: taken?.endsAt ?? null,
    reason: entry.outcome === 'left-out' ? viewRemark(entry.reason, language) : null,
    remarks: taken ? viewRemarks(taken.remarks, language) : null,
  };
}

function viewRemarks({ took, mended, notPlaced, dropped }: RemarksOfRecord, language: Language) {
  const view = (remarks: Remark[]) => remarks.map((remark) => viewRemark(remark, language));
  return { took: view(took), mended: view(mended), notPlaced: view(notPlaced), dropped: view(dropped) };
}
