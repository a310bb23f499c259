import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@app/i18n';

/** Somebody who can sign in: an address that letters reach, no password. */
@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** As it was typed; letters go there. */
  @Column('text')
  email: string;

  /** Normal form (`parseAddress`), one account each. */
  @Column('text', { name: 'email_key', unique: true })
  emailKey: string;

  @Column('text', { default: '' })
  name: string;

  @Column('text', { default: 'en' })
  language: Language;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
