import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigurationFault } from '@app/config';
import { translator } from '@app/i18n';
import { Refusal, SeveralRefusals } from '@app/refusals';
import { addBackup } from './commands/backup.js';
import { addCreateEdition } from './commands/create-edition.js';
import { addDemonstration } from './commands/demonstration.js';
import { addEraseAgain } from './commands/erase-again.js';
import { addForm } from './commands/form.js';
import { addGrow } from './commands/grow.js';
import { addImportSchedule } from './commands/import-schedule.js';
import { addImportSessions } from './commands/import-sessions.js';
import { addInvite } from './commands/invite.js';
import { addMigrate } from './commands/migrate.js';
import { addReplies } from './commands/replies.js';
import { addReadReturned } from './commands/read-returned.js';
import { addRestore } from './commands/restore.js';
import { addStart } from './commands/start.js';
import { addVerifyAudit } from './commands/verify-audit.js';

const forum = new Command('forum').description('Runs and prepares editions of the WSIS Forum.');
addStart(forum);
addMigrate(forum);
addBackup(forum);
addRestore(forum);
addCreateEdition(forum);
addInvite(forum);
addImportSessions(forum);
addImportSchedule(forum);
addForm(forum);
addDemonstration(forum);
addGrow(forum);
addVerifyAudit(forum);
addEraseAgain(forum);
addReplies(forum);
addReadReturned(forum);

forum.parseAsync().catch((fault: Error) => {
  console.error(sentenceFor(fault));
  process.exitCode = 1;
});

/** One sentence for what the operator can mend; a stack only for our own mistakes. */
function sentenceFor(fault: Error): string {
  if (fault instanceof SeveralRefusals)
    return fault.each.map((one) => translator('en')(refusalKey(one.code), one.values)).join('\n');
  if (fault instanceof Refusal) return translator('en')(refusalKey(fault.code), fault.values);
  if (fault instanceof ConfigurationFault) return `${fault.message[0].toUpperCase()}${fault.message.slice(1)}.`;
  return fault.stack ?? String(fault);
}

function refusalKey(code: string): string {
  const [room, ...what] = code.split('.');
  return `${room}:refusals.${what.join('.')}`;
}
