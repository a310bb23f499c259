/**
 * The rooms from the ground up. A room may use rooms that stand before it, through their door. Adding or moving one means
 * changing this list on purpose (see docs/decisions).
 */
export const ROOMS = [
  'config',
  'refusals',
  'tokens',
  'csv',
  'database',
  'limits',
  'jobs',
  'i18n',
  'pdf',
  'mail',
  'calendar',
  'files',
  'identity',
  'tasks',
  'edition',
  'forms',
  'people',
  'registration',
  'programme',
  'signup',
  'consultation',
  'speakers',
  'roundtable',
  'notices',
  'announcements',
  'outcomes',
  'reporting',
  'privacy',
] as const;
