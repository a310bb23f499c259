import { type DynamicModule, type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BellRelay, JobCrew, Timetable, type Recurring } from '@app/jobs';
import { LETTER_OFFICE, type LetterOffice } from '@app/mail';
import { TaskWorks } from '@app/tasks';

/** Letters in hand have this long to be taken over by the mail server; then they are let go and sent again later. */
const DRAIN_LIMIT = 20_000;

export interface RunningWorker {
  /** Takes no more work, ends that in hand, closes everything. Nothing is left in `sending`. */
  stop(): Promise<void>;
}

/** Starts the worker of `module`; `recurring` is its clock. A job without a processor is a ConfigurationFault. */
export async function startWorker(
  module: DynamicModule,
  recurring: (app: INestApplicationContext) => Recurring[],
): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(module, { logger: ['warn', 'error'], abortOnError: false });
  Logger.overrideLogger(['log', 'warn', 'error']); // Nest's own list of modules is over
  try {
    app.get(TaskWorks).mustDoEveryKind();
    app.get(JobCrew).start();
  } catch (fault) {
    await app.close();
    throw fault;
  }
  app.get(BellRelay).start();
  app.get(Timetable).start(recurring(app));
  new Logger('Worker').log('ready');

  let stopping: Promise<void> | undefined;
  return { stop: () => (stopping ??= stop(app)) };
}

async function stop(app: INestApplicationContext): Promise<void> {
  const letGo = setTimeout(() => app.get<LetterOffice>(LETTER_OFFICE).post.close({ inDoubt: true }), DRAIN_LIMIT);
  await Promise.all([app.get(BellRelay).stop(), app.get(Timetable).stop()]);
  await app.get(JobCrew).stop();
  clearTimeout(letGo);
  await app.close();
}
