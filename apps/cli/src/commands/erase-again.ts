import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { ConfigurationFault } from '@app/config';
import { eraseAgain, readTombstones, type Tombstone } from '@app/privacy';
import { withRooms } from '../with-rooms.js';

export function addEraseAgain(forum: Command): void {
  forum
    .command('tombstones')
    .description(
      'Print who was erased, as hashes of addresses with dates: keep it beside the backups, it is no backup itself.',
    )
    .action(() => withRooms((app) => print(app.get(DataSource))));
  forum
    .command('erase-again')
    .description('After a backup was restored: erase again whoever was erased since it was made.')
    .argument('<file>', 'what `forum tombstones` printed last')
    .action((file: string) => {
      const stones = readStones(file);
      return withRooms(async (app) => {
        const erased = await eraseAgain(app.get(DataSource), stones, new Date());
        console.log(`${stones.length} tombstones read; ${erased} people were back and are erased again.`);
      });
    });
}

async function print(database: DataSource): Promise<void> {
  for (const { addressHash, erasedAt } of await readTombstones(database))
    console.log(`${addressHash} ${erasedAt.toISOString()}`);
}

function readStones(file: string): Tombstone[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  return lines.map((line, index) => {
    const [, addressHash, at] = /^([0-9a-f]{64}) (\S+)$/.exec(line) ?? [];
    const erasedAt = new Date(at);
    if (!addressHash || Number.isNaN(erasedAt.getTime()))
      throw new ConfigurationFault(`line ${index + 1} of ${file} is not a tombstone`);
    return { addressHash, erasedAt };
  });
}
