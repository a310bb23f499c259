import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import type { Edition } from '@app/edition';
import { readMaterials, readPanel, readPartChanges, readSubstitutions } from '@app/speakers';
import { type PanelView, viewChange, viewMaterial, viewPanellist, viewSubstitution } from './invitation.views.js';

/** The panel of a session as it is now, with what it handed in, who was named instead, and all changes. */
@Injectable()
export class PanelOfSession {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async of({ id }: Edition, code: string): Promise<PanelView> {
    const now = this.clock.now();
    const panel = await readPanel(this.database, id, code);
    const materials = await readMaterials(this.database, id, code);
    const substitutes = await readSubstitutions(this.database, id, code);
    const history = await readPartChanges(this.database, id, code);
    return {
      panel: panel.map((part) => viewPanellist(part, now)),
      materials: materials.map(viewMaterial),
      substitutes: substitutes.map(viewSubstitution),
      history: history.map(viewChange),
    };
  }
}
