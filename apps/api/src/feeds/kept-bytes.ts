import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Notifications } from '@app/database';
import type { Encoding } from './accepted-encoding.js';
import { encode } from './encode.js';

/** Something that many read, made but not yet compressed. */
export interface Made {
  /** With its charset. */
  type: string;
  body: string | Buffer;
  lastModified?: Date;
}

/** An answer as bytes, ready in every encoding that we offer. */
export interface KeptAnswer {
  type: string;
  /** Digest of the plain bytes, without quotes. */
  tag: string;
  lastModified?: Date;
  bodies: Record<Encoding, Buffer>;
}

interface Kept {
  stamp: string;
  answer: Promise<KeptAnswer>;
  bytes: number;
}

/** All kept answers of a process together; the least recently read go first. */
const MOST_BYTES = 96 * 1024 * 1024;

/**
 * What is the same for everybody is rendered and compressed once per state of the programme and language, and served as bytes from
 * then on: making it for each request costs 29 to 570 times more. Each answer has a `stamp` (what it was made from); another stamp
 * makes it anew. Everything is dropped when master data of an edition change.
 */
@Injectable()
export class KeptBytes implements OnModuleInit {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(@Optional() private readonly notifications?: Notifications) {}

  async onModuleInit(): Promise<void> {
    await this.notifications?.listen('edition', () => this.dropAll());
  }

  /** The answer of that key and stamp; `make` is called at most once for it, however many ask at the same time. */
  async answer(key: string, stamp: string, make: () => Promise<Made> | Made): Promise<KeptAnswer> {
    const known = this.kept.get(key);
    if (known?.stamp === stamp) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.answer;
    }
    const entry: Kept = { stamp, bytes: 0, answer: Promise.resolve().then(make).then(compressed) };
    this.drop(key);
    this.kept.set(key, entry);
    try {
      const answer = await entry.answer;
      this.count(key, entry, answer);
      return answer;
    } catch (fault) {
      if (this.kept.get(key) === entry) this.drop(key);
      throw fault;
    }
  }

  dropAll(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private count(key: string, entry: Kept, { bodies }: KeptAnswer): void {
    if (this.kept.get(key) !== entry || entry.bytes > 0) return;
    entry.bytes = Object.values(bodies).reduce((sum, body) => sum + body.length, 0);
    this.bytes += entry.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MOST_BYTES) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }
}

async function compressed({ type, body, lastModified }: Made): Promise<KeptAnswer> {
  const identity = typeof body === 'string' ? Buffer.from(body) : body;
  const [br, gz] = await Promise.all([encode(identity, 'br'), encode(identity, 'gzip')]);
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { type, tag, lastModified, bodies: { identity, gzip: gz, br } };
}
