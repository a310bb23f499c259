import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import type { ProgrammeApi } from './a-programme.js';

/** Releases the programme of `forum27` as it is, by the machine itself. */
export function releaseAs({ database, edition }: ProgrammeApi, name: string, at = '2027-05-01T09:00:00Z', notes = {}) {
  return inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name, notes }, systemActor('test'), new Date(at)),
  );
}

/** What an address answers to anybody, its body as the bytes that come over the wire. */
export function bytesAt({ anyone }: ProgrammeApi, path: string, headers: Record<string, string> = {}) {
  return anyone
    .get(path)
    .set({ 'Accept-Encoding': 'identity', ...headers })
    .buffer(true)
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    });
}
