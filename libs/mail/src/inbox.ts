import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter that the development catcher kept. */
export interface CaughtLetter {
  /** File name without ending; sorts by time. */
  id: string;
  /** When it was caught, RFC 3339. */
  at: string;
  /** Envelope recipients. */
  to: string[];
  subject: string;
  messageId: string;
  text: string;
  html: string;
  /** Every address in its text and HTML, once. */
  links: string[];
  attachments: string[];
  /** Text of the first attached calendar file. */
  ics?: string;
}

const KEPT = 500;

export function inboxFolder(dataDir: string): string {
  return join(dataDir, 'inbox');
}

/** The caught letters, the newest first. An inbox that does not exist yet is empty. */
export async function readInbox(dataDir: string): Promise<CaughtLetter[]> {
  const folder = inboxFolder(dataDir);
  const names = await namesIn(folder);
  const letters = await Promise.all(names.reverse().map((name) => readOne(join(folder, name))));
  return letters.filter((letter) => letter !== undefined);
}

/** Keeps a letter as `<id>.json` with the message beside it as `<id>.eml`; beyond 500 the oldest go. */
export async function keepInInbox(dataDir: string, letter: CaughtLetter, message: Buffer): Promise<void> {
  const folder = inboxFolder(dataDir);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${letter.id}.eml`), message);
  await writeFile(join(folder, `${letter.id}.part`), JSON.stringify(letter, null, 1));
  await rename(join(folder, `${letter.id}.part`), join(folder, `${letter.id}.json`)); // a reader never sees half of it
  for (const name of (await namesIn(folder)).slice(0, -KEPT)) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, name.replace(/json$/, 'eml')), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch {
    return [];
  }
}

/** Undefined when the catcher has just cleared it away. */
async function readOne(file: string): Promise<CaughtLetter | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as CaughtLetter;
  } catch {
    return undefined;
  }
}
