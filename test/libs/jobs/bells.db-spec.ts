import { Injectable, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigurationFault } from '@app/config';
import { inTransaction, Notifications } from '@app/database';
import { BellRelay, JobCrew, JobsModule, LostBells, ProcessorOf, ringBell, ringBells, Sweeper } from '@app/jobs';
import type { JobName, Processor, Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { JOB_NAMES } from '../../../libs/jobs/src/job-names.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { eventually, openDatabase } from '../../support/letters.js';
import { aRedis, type TestRedis } from '../../support/redis.js';
import { describeWith, redisServer } from '../../support/surroundings.js';

const done: Array<[JobName, string]> = [];
let failures = 0;
let lost: string[] = [];

/** A processor class for every known job, so that the crew is complete. */
const processors = JOB_NAMES.map((job) => {
  @ProcessorOf(job)
  @Injectable()
  class TestProcessor implements Processor {
    async run(subjectId: string): Promise<void> {
      if (failures-- > 0) throw new Error('not this time');
      done.push([job, subjectId]);
    }
  }
  return TestProcessor;
});

@Sweeper('send-letter')
@Injectable()
class TestSweep implements Sweep {
  lost = async () => lost;
}

function bells(backend: () => Promise<TestRedis | undefined>): void {
  let db: TestDatabase;
  let database: DataSource;
  let redis: TestRedis | undefined;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    redis = await backend();
    db = await aDatabase();
    database = await openDatabase(db.url);
  });

  afterAll(async () => {
    await database.destroy();
    await db.drop();
    await redis?.stop();
  });

  beforeEach(() => {
    done.length = 0;
    failures = 0;
    lost = [];
  });

  /** The parts of a worker in this process. */
  async function aCrew(doing: unknown[] = processors) {
    @Module({
      imports: [JobsModule.on({ databaseUrl: db.url, redisUrl: redis?.url })],
      providers: [...doing, TestSweep] as never[],
    })
    class Jobs {}
    const shared = {
      module: class Shared {},
      global: true,
      providers: [
        { provide: DataSource, useValue: database },
        { provide: Notifications, useFactory: () => new Notifications(db.url) },
      ],
      exports: [DataSource, Notifications],
    };
    const app = await NestFactory.createApplicationContext(
      { module: class Root {}, imports: [shared, Jobs] },
      { logger: false, abortOnError: false },
    );
    const stop = async () => {
      await app.get(BellRelay).stop();
      await app.get(JobCrew).stop();
      await app.close();
    };
    return { app, stop };
  }

  const rung = () => database.query('select job, subject_id from bell order by id');

  it('does a job whose cause was committed, and none whose cause was undone', async () => {
    const { app, stop } = await aCrew();
    app.get(JobCrew).start();
    app.get(BellRelay).start();

    await inTransaction(database, (tx) => ringBell(tx, 'send-letter', 'kept'));
    await inTransaction(database, async (tx) => {
      await ringBell(tx, 'send-letter', 'undone');
      throw new Error('undo');
    }).catch(() => undefined);
    await eventually(
      async () => done.length,
      (jobs) => jobs > 0,
    );
    await stop();

    expect(done).toEqual([['send-letter', 'kept']]);
    expect(await rung()).toEqual([]);
  });

  it('rings no bell before its time', async () => {
    const { app, stop } = await aCrew();
    const later = new Date(Date.now() + 3600_000);

    await inTransaction(database, (tx) => ringBell(tx, 'send-letter', 'later', later));
    const moved = await app.get(BellRelay).moveDue();
    await stop();

    expect(moved).toBe(0);
    expect(await rung()).toEqual([{ job: 'send-letter', subject_id: 'later' }]);
    await database.query('delete from bell');
  });

  it('leaves a job that only a newer release knows for that release', async () => {
    const { app, stop } = await aCrew();
    await database.query(`insert into bell (job, subject_id) values ('of-next-year', '1')`);

    await app.get(BellRelay).moveDue();
    await stop();

    expect(await rung()).toEqual([{ job: 'of-next-year', subject_id: '1' }]);
    await database.query('delete from bell');
  });

  it('is shared out when several relays take bells at the same time', async () => {
    const crews = await Promise.all([aCrew(), aCrew(), aCrew()]);
    const ids = Array.from({ length: 300 }, (_, n) => String(n));
    await inTransaction(database, (tx) => ringBells(tx, 'send-letter', ids));

    const moved = await Promise.all(crews.map(({ app }) => app.get(BellRelay).moveDue()));
    crews[0].app.get(JobCrew).start();
    await eventually(
      async () => done.length,
      (jobs) => jobs >= 300,
    );
    for (const { stop } of crews) await stop();

    expect(moved.reduce((sum, each) => sum + each)).toBe(300);
    expect(done.map(([, id]) => Number(id)).sort((a, b) => a - b)).toEqual(ids.map(Number));
  });

  it('tries a job again that threw', async () => {
    const { app, stop } = await aCrew();
    failures = 2;
    app.get(JobCrew).start();
    app.get(BellRelay).start();

    await inTransaction(database, (tx) => ringBell(tx, 'send-letter', 'stubborn'));
    await eventually(
      async () => done.length,
      (jobs) => jobs > 0,
    );
    await stop();

    expect(done).toEqual([['send-letter', 'stubborn']]);
  });

  it('rings again for what a sweep finds lost', async () => {
    const { app, stop } = await aCrew();
    lost = ['forgotten'];
    app.get(JobCrew).start();

    const again = await app.get(LostBells).ringAgain(new Date());
    await eventually(
      async () => done.length,
      (jobs) => jobs > 0,
    );
    await stop();

    expect(again).toBe(1);
    expect(done).toEqual([['send-letter', 'forgotten']]);
  });

  it('refuses to start while a known job has no processor, and names it', async () => {
    const { app, stop } = await aCrew(processors.slice(1));

    const start = () => app.get(JobCrew).start();

    expect(start).toThrow(new ConfigurationFault(`no processor does the job ${JOB_NAMES[0]}`));
    await stop();
  });
}

describe('with queues in PostgreSQL', () => bells(async () => undefined));

describeWith(redisServer(), 'with queues in Redis', () => bells(() => aRedis()));
