import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/**
 * PostgreSQL's LISTEN for one process: one connection of its own, opened with the first channel, opened again
 * when it is lost. A notice may be missed while it is away, so every listener is also called after a reconnection.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Array<(payload: string) => void>>();
  private client?: pg.Client;
  private opening?: Promise<void>;
  private reopening = false;
  private closed = false;

  constructor(private readonly url: string) {}

  /** `channel` must be a plain identifier. `heard` gets the payload, or '' after a reconnection. */
  async listen(channel: string, heard: (payload: string) => void): Promise<void> {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), heard]);
    if (this.client) await this.client.query(`listen ${channel}`);
    else await (this.opening ??= this.open());
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'forum listen' });
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`listen ${channel}`);
    } catch (fault) {
      void client.end().catch(() => undefined);
      throw fault;
    }
    this.client = client;
  }

  /** One attempt at a time: a client that fails to connect reports it as a rejection, an error and an end. */
  private reopen(lost: pg.Client): void {
    if (this.closed || this.reopening || (this.client && this.client !== lost)) return;
    this.reopening = true;
    this.client = undefined;
    void lost.end().catch(() => undefined);
    this.opening = new Promise((wake) => setTimeout(wake, 500))
      .then(() => (this.closed ? undefined : this.open()))
      .then(() => {
        this.reopening = false;
        for (const channel of this.listeners.keys()) this.tell(channel, '');
      })
      .catch(() => {
        this.reopening = false;
        this.reopen(lost);
      });
  }

  private tell(channel: string, payload: string): void {
    for (const heard of this.listeners.get(channel) ?? []) heard(payload);
  }
}
