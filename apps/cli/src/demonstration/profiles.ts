import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import type { Edition } from '@app/edition';
import { readPersonByEmailKey, readProfile } from '@app/people';
import { ProfilesService } from '@app/speakers';
import { hoursBefore } from './demonstration-clock.js';
import { PERSONAS } from './people/personas.js';

const ABOUT = {
  en: 'Builds networks with villages that no operator serves, and writes down what works. All of it is invented.',
  fr: 'Construit des réseaux avec des villages qu’aucun opérateur ne dessert, et note ce qui fonctionne. Tout cela est inventé.',
  ar: 'يبني شبكات مع قرى لا يخدمها أي مشغّل، ويدوّن ما ينجح منها. وكل هذا مُختلَق.',
};

/** The speaker tells of themselves, with a drawn face, and agrees that it is shown. Once, however often loading is broken off. */
export async function writeProfiles(app: INestApplicationContext, edition: Edition, present: Date): Promise<void> {
  const database = app.get(DataSource);
  const { id, givenName, familyName } = (await readPersonByEmailKey(database, PERSONAS.speaker.facts.email))!;
  if ((await readProfile(database, id)).isPublic) return;
  const of = { editionId: edition.id, personId: id, by: { kind: 'link', name: `${givenName} ${familyName}` } as const };
  const service = app.get(ProfilesService, { strict: false });
  await service.setPhoto(of, drawnFace(), hoursBefore(present, 6));
  await service.setBiographies(of, ABOUT, true, hoursBefore(present, 6));
}

/** Head and shoulders in two colours: nobody's likeness. */
async function* drawnFace(): AsyncGenerator<Uint8Array> {
  const side = 400;
  const pixels = Buffer.alloc(side * side * 3);
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [(at % side) / side - 0.5, Math.floor(at / side) / side];
    const isHead = x ** 2 + (y - 0.38) ** 2 < 0.16 ** 2;
    const isBody = (x / 0.36) ** 2 + ((y - 1.02) / 0.42) ** 2 < 1;
    pixels.set(isHead ? [244, 222, 204] : isBody ? [28, 88, 120] : [204, 224, 232], at * 3);
  }
  yield await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg()
    .toBuffer();
}
