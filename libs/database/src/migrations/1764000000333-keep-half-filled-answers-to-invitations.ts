import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an invited person has typed so far stays with the invitation, whose link opens it again. */
export class KeepHalfFilledAnswersToInvitations1764000000333 implements MigrationInterface {
  name = 'KeepHalfFilledAnswersToInvitations1764000000333';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table registration_invitation
  add column typed jsonb,
  add constraint registration_invitation_typed check (typed is null or state = 'open');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table registration_invitation drop column typed`);
  }
}
