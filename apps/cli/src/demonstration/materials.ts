import type { INestApplicationContext } from '@nestjs/common';
import PDFDocument from 'pdfkit';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import type { MaterialKind } from '@app/speakers';
import { MaterialsService, readPartsOf } from '@app/speakers';
import { readPersonByEmailKey } from '@app/people';
import { hoursBefore } from './demonstration-clock.js';
import { PERSONAS } from './people/personas.js';

const HANDED_IN: ReadonlyArray<{ kind: MaterialKind; name: string; hoursAgo: number }> = [
  { kind: 'presentation', name: 'Open networks, first draft.pdf', hoursAgo: 40 },
  { kind: 'presentation', name: 'Open networks.pdf', hoursAgo: 5 },
  { kind: 'statement', name: 'Statement.pdf', hoursAgo: 4 },
];

/** The speaker has handed in slides, better ones since, and a text. Once, however often loading is broken off. */
export async function writeMaterials(app: INestApplicationContext, edition: Edition, present: Date): Promise<void> {
  const database = app.get(DataSource);
  const { id, givenName, familyName } = (await readPersonByEmailKey(database, PERSONAS.speaker.facts.email))!;
  const accepted = (await readPartsOf(database, edition.id, id)).find(({ state }) => state === 'accepted');
  const begun = await database.query<unknown[]>(`select 1 from speaking_material where person_id = $1 limit 1`, [id]);
  if (!accepted || begun.length > 0) return;
  const by = { kind: 'link', name: `${givenName} ${familyName}` } as const;
  const of = { edition, sessionCode: accepted.code, personId: id, by };
  const service = app.get(MaterialsService, { strict: false });
  for (const { kind, name, hoursAgo } of HANDED_IN) {
    const source = inventedSlides(accepted.title, name);
    await service.add(of, { kind, name, source }, hoursBefore(present, hoursAgo));
  }
}

/** One page of A4, lying, as PDF. */
function inventedSlides(title: string, name: string): AsyncIterable<Uint8Array> {
  const page = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 72, info: { Title: name } });
  page.fontSize(28).text(title).moveDown();
  page.fontSize(14).text('What is said here is invented.');
  page.end();
  return page;
}
