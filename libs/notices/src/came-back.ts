import { isSuppressed } from '@app/mail';

/** The letters of a notice `n`, copies included; `l` is the letter. */
export const LETTERS_OF_NOTICE = `l.subject_kind = 'person' and l.subject_id = n.person_id::text
       and (l.cause_key = 'notice:' || n.id or l.cause_key like 'notice:' || n.id || ':%')`;

/**
 * How far a notice `n` is, as an expression in SQL: letters were written, but every one of them failed or lies at an address that is
 * known not to be reached, so somebody has to tell them by hand. While one is on its way nothing is said yet.
 */
export const STATE_BY_POST = `case when n.state = 'written' and (
    select count(*) > 0 and bool_and(l.state = 'failed' or l.state = 'sent' and ${isSuppressed('lower(l.to_address)')})
    from letter l where ${LETTERS_OF_NOTICE}) then 'by-hand' else n.state end`;
