import { z } from 'zod';
import { Award, nationalAwards } from './awards.ts';
import { Calendar, nationalCalendar } from './calendar.ts';
import byHand from './data/criteria-by-hand.json' with { type: 'json' };
import criteria from './data/criteria.json' with { type: 'json' };
import dossiers from './data/dossiers.json' with { type: 'json' };
import forms from './data/forms.json' with { type: 'json' };
import multipliers from './data/multipliers.json' with { type: 'json' };
import notice from './data/notice.json' with { type: 'json' };
import originals from './data/originals.json' with { type: 'json' };
import principles from './data/principles.json' with { type: 'json' };
import prizes from './data/prizes.json' with { type: 'json' };
import submitBy from './data/submit-by.json' with { type: 'json' };
import { DossierRules } from './dossier-rules.ts';
import { EligibilityRules } from './eligibility-rules.ts';
import { PrizeRules } from './prize-rules.ts';
import { ProcedureRules, procedureRules } from './procedure.ts';

/** The law as data: every value with its article, and whether somebody has compared it with the text. */
export const Rulebook = z.object({
  notice: z.object({ vi: z.string(), en: z.string() }),
  awards: z.array(Award),
  procedure: ProcedureRules,
  calendar: Calendar,
  dossiers: DossierRules,
  prizes: PrizeRules,
  eligibility: EligibilityRules,
});
export type Rulebook = z.infer<typeof Rulebook>;

/** The rulebook of the country. Rows that were converted come before those that hold for the rest. */
export const nationalRulebook: Rulebook = {
  notice,
  awards: [...nationalAwards.values()],
  procedure: procedureRules,
  calendar: nationalCalendar,
  dossiers: DossierRules.parse({
    documents: dossiers.documents,
    originals: [...originals, ...dossiers.originals],
    forms: [...forms, ...dossiers.forms],
    submitBy: [...submitBy, ...dossiers.submitBy],
    wording: dossiers.wording,
    grounds: dossiers.grounds,
  }),
  prizes: PrizeRules.parse({ ...prizes, multipliers }),
  eligibility: EligibilityRules.parse({ ...principles, criteria: [...criteria, ...byHand] }),
};
