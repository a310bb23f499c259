import { noRemarks, shown, type LeftOut, type Remarks } from '../import/reading.js';
import { remark } from '../import/remark.js';
import { readActionLines, readSdgs } from '../import/read-filing.js';
import { scriptLanguage } from '../import/read-record.js';
import { readCaptioning, readInterpretation, readMode } from '../import/read-taking-part.js';
import { plainForm } from '../import/import-terms.js';
import { cleanLine, cleanText } from '../sessions/clean-text.js';
import type { SessionDraft } from '../sessions/session-draft.js';
import { RECORDINGS, SESSION_ACCESS, type SessionDocument } from '../sessions/session.entity.js';
import { isHtml, textOfHtml } from './html-text.js';
import type { ImportLists } from './import-lists.js';
import { listOf } from './read-schedule-csv.js';
import type { FileEntry, ScheduleFile } from './schedule-file.js';

const LONGEST_KEY = 200;
const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 10_000;
const LONGEST_ADDRESS = 2_000;
const MOST_DOCUMENTS = 30;
const MOST_ORGANIZERS = 40;

/** One entry as it can be written, apart from its time and place. */
export interface ReadEntry {
  key: string;
  draft: SessionDraft;
  remarks: Remarks;
}

/** Reads one entry, mends what can be mended and says so. `place` is its place in the file, from 1. */
export async function readEntry(
  entry: FileEntry,
  place: number,
  file: Pick<ScheduleFile, 'isPlain'>,
  lists: ImportLists,
  type: string | undefined,
): Promise<ReadEntry | LeftOut> {
  const key = keyOf(entry);
  if (!key) return { name: `#${place}`, reason: remark('no-guid') };
  const remarks = noRemarks();
  const title = cleanLine(entry.title);
  if (!title) return { name: key, reason: remark('no-title') };
  if (title.length > LONGEST_TITLE)
    return { name: key, reason: remark('title-too-long', { has: title.length, most: LONGEST_TITLE }) };
  if (/^(?:yes|true|1)$/i.test(entry.table?.cancelled.trim() ?? '')) return { name: key, reason: remark('cancelled') };
  if (title !== entry.title) remarks.mended.push(remark('title-cleaned'));
  const languages = readLanguages(entry.table?.languages ?? entry.language, lists, remarks);
  // The track first: an Action Line that comes with it is then known by its code to the list of them.
  const track = await readTrack(entry, lists, remarks);
  const facts = entry.table ? tableFacts(entry, lists, remarks) : {};
  const actionLines = [...new Set([...(facts.actionLines ?? []), ...(track ? [track] : [])])];
  const draft: SessionDraft = {
    title,
    description: readDescription(entry, file.isPlain, remarks),
    ...(await readType(entry, lists, type, remarks)),
    documents: readDocuments(entry, remarks),
    ...readRecording(entry, file.isPlain, remarks),
    ...facts,
    titleLanguage: titleLanguageOf(entry, languages, title),
    languages,
    actionLines,
  };
  return { key, draft, remarks };
}

/** The guid, else the number in the file that it came from. */
function keyOf({ guid, id }: FileEntry): string {
  const [byGuid, byId] = [guid, id].map((text) => cleanLine(text));
  const key = byGuid || (byId && `id:${byId}`);
  return key.length <= LONGEST_KEY ? key : '';
}

async function readType(
  { type: written }: FileEntry,
  lists: ImportLists,
  instead: string | undefined,
  remarks: Remarks,
): Promise<Pick<SessionDraft, 'typeCode' | 'givenFields'>> {
  const typeCode = await lists.type(written);
  if (typeCode) {
    remarks.took.push(remark('took', { field: 'type' }));
    return { typeCode, givenFields: ['mode'] };
  }
  if (written.trim()) remarks.notPlaced.push(remark('type-unknown', { text: shown(written) }));
  return { typeCode: instead ?? null, givenFields: ['mode', ...(instead ? ['type'] : [])] };
}

async function readTrack({ track: written }: FileEntry, lists: ImportLists, remarks: Remarks) {
  const track = await lists.track(written);
  if (track && lists.terms.headings.has(track)) {
    remarks.notPlaced.push(remark('track-heading', { text: shown(written) }));
    return undefined;
  }
  if (track) remarks.took.push(remark('took', { field: 'track' }));
  else if (written.trim()) remarks.notPlaced.push(remark('track-unknown', { text: shown(written) }));
  return track;
}

/** Subtitle, short and long text under one another: a session has one description. */
function readDescription({ subtitle, abstract, description }: FileEntry, isPlain: boolean, remarks: Remarks): string {
  const written = [subtitle, abstract, description];
  const html = !isPlain && written.some(isHtml);
  const parts = written.map((text) => cleanText(!isPlain && isHtml(text) ? textOfHtml(text) : text)).filter(Boolean);
  const whole = cleanText([...new Set(parts)].join('\n\n'));
  if (html) remarks.mended.push(remark('description-from-html'));
  if (subtitle.trim()) remarks.mended.push(remark('subtitle-before-description'));
  if (whole.length <= LONGEST_DESCRIPTION) return whole;
  remarks.mended.push(remark('description-cut', { has: whole.length, most: LONGEST_DESCRIPTION }));
  return cleanText(whole.slice(0, LONGEST_DESCRIPTION));
}

/** `en`, `de-CH`, `English`, `en | fr`. */
function readLanguages(written: string, lists: ImportLists, remarks: Remarks): string[] {
  const tags = listOf(written).flatMap((name) => {
    const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(name) ? name : lists.terms.languages.get(plainForm(name));
    if (!tag) remarks.notPlaced.push(remark('language-unknown', { text: shown(name) }));
    return tag ? [tag] : [];
  });
  if (tags.length > 0) remarks.took.push(remark('took', { field: 'languages' }));
  return [...new Set(tags)].slice(0, 20);
}

function titleLanguageOf({ table }: FileEntry, languages: string[], title: string): string {
  const said = table?.titleLanguage.trim() ?? '';
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(said)) return said;
  return languages.length === 1 ? languages[0] : scriptLanguage(title);
}

/** Links and attachments alike; only `https:`, as all addresses that we show. */
function readDocuments({ documents }: FileEntry, remarks: Remarks): SessionDocument[] {
  const written = documents.filter(({ url }) => url.trim());
  const usable = new Map<string, SessionDocument>();
  for (const { title, url } of written) {
    const address = url.trim();
    const isSecure = address.length <= LONGEST_ADDRESS && URL.canParse(address) && address.startsWith('https:');
    if (!isSecure || usable.has(address) || usable.size >= MOST_DOCUMENTS) continue;
    const name = cleanLine(title).slice(0, LONGEST_TITLE) || new URL(address).host;
    usable.set(address, { title: name, url: address });
  }
  const lost = written.length - usable.size;
  if (lost > 0) remarks.dropped.push(remark('links-left', { count: lost, most: MOST_DOCUMENTS }));
  return [...usable.values()];
}

/** That it must not be recorded counts from every file; that it is recorded only from our own, where others mean no decision. */
function readRecording({ optsOut }: FileEntry, isPlain: boolean, remarks: Remarks): Pick<SessionDraft, 'recording'> {
  if (optsOut === undefined || (!optsOut && !isPlain)) return {};
  remarks.took.push(remark('took', { field: 'recording' }));
  return { recording: optsOut ? 'not-recorded' : 'recorded' };
}

function tableFacts({ table }: FileEntry, { terms }: ImportLists, remarks: Remarks): Partial<SessionDraft> {
  const { participation, interpretation, captioning, actionLines, sdgs, organizers } = table!;
  const access = SESSION_ACCESS.find((one) => one === table!.access.trim());
  const recording = RECORDINGS.find((one) => one === table!.recording.trim());
  const mode = readMode(participation.trim(), terms, remarks);
  return {
    ...(mode && { mode, givenFields: [] }),
    ...(access && { access }),
    ...(recording && { recording }),
    interpretation: readInterpretation(listOf(interpretation), terms, remarks),
    captioning: readCaptioning(/^yes$/i.test(captioning.trim()) ? true : captioning.trim(), remarks),
    actionLines: readActionLines(listOf(actionLines), terms, remarks),
    sdgs: readSdgs(listOf(sdgs), terms, remarks),
    organizers: listOf(organizers)
      .slice(0, MOST_ORGANIZERS)
      .map((name) => cleanLine(name).slice(0, LONGEST_TITLE)),
  };
}
