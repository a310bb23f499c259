import { IMPORT_AT_MOST, type ImportWishes, ScheduleFileMissing, ScheduleUnreadable } from '@app/programme';
import type { ForumRequest } from '../../access/requester.js';
import { withUpload } from '../../http/upload.js';
import { wrongShape } from '../../http/validation.js';
import { jsonSchemaOf } from '../../openapi/json-schema.js';
import { ImportFields } from './import.views.js';

/** The form as the description shows it: its fields first, then the file. */
export const FORM_OF_IMPORT = formOf();

function formOf() {
  const { properties, ...rest } = jsonSchemaOf(ImportFields) as { properties: Record<string, unknown> };
  const file = {
    type: 'string',
    contentMediaType: 'application/octet-stream',
    description: 'The file, 8 MB at most; it comes last.',
  };
  return { ...rest, properties: { ...properties, file }, required: ['file'] };
}

export interface ImportForm {
  bytes: Uint8Array;
  fileName: string;
  wishes: ImportWishes;
}

/** Refuses fields that it does not know, `programme.schedule-file-missing` and `programme.schedule-too-large`. */
export async function readImportForm(request: ForumRequest): Promise<ImportForm> {
  if (!request.isMultipart()) throw new ScheduleFileMissing();
  return withUpload(request, IMPORT_AT_MOST, async ({ fields, file }) => {
    const read = ImportFields.safeParse(fields);
    if (!read.success) throw wrongShape(read.error.issues as never);
    if (!file) throw new ScheduleFileMissing();
    return { bytes: await wholeOf(file.source), fileName: file.name, wishes: wishesOf(read.data) };
  });
}

async function wholeOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > IMPORT_AT_MOST) throw new ScheduleUnreadable('too-large', { most: IMPORT_AT_MOST / 1024 / 1024 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function wishesOf({ type, ...ticks }: ImportFields): ImportWishes {
  const isTicked = (name: keyof typeof ticks) => ticks[name] === 'true';
  return {
    addRooms: isTicked('addRooms'),
    addTerms: isTicked('addTerms'),
    withPersons: isTicked('withPersons'),
    ...(type && { type }),
  };
}
