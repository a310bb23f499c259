import type { VocabularyName } from '../vocabulary-term.entity.js';
import { ACTION_LINES } from './action-lines.js';
import { AUDIENCES } from './audiences.js';
import { SPOKEN_LANGUAGES } from './languages.js';
import { PANEL_ROLES } from './panel-roles.js';
import { PARTICIPATION_MODES } from './participation-modes.js';
import { ADMINISTRATIVE_REGIONS, ITU_REGIONS } from './regions.js';
import { SDGS } from './sdgs.js';
import { SESSION_TYPES } from './session-types.js';
import { STAKEHOLDER_TYPES } from './stakeholder-types.js';
import type { TermDraft } from './term-draft.js';
import { VIP_CATEGORIES } from './vip-categories.js';

/** What an edition starts with when it is no copy of an earlier one. From then on its lists are its own. */
export const STARTING_VOCABULARIES: Record<VocabularyName, TermDraft[]> = {
  'action-line': ACTION_LINES,
  sdg: SDGS,
  'session-type': SESSION_TYPES,
  'stakeholder-type': STAKEHOLDER_TYPES,
  'itu-region': ITU_REGIONS,
  'administrative-region': ADMINISTRATIVE_REGIONS,
  language: SPOKEN_LANGUAGES,
  'participation-mode': PARTICIPATION_MODES,
  'vip-category': VIP_CATEGORIES,
  'panel-role': PANEL_ROLES,
  audience: AUDIENCES,
};
