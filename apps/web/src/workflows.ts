// The order matters: zod is told how to work before the rulebook makes its first schema.
import './zod-jitless.ts';

export {
  eventMeta,
  NominationEvent,
  PaperKind,
  regimeOn,
  requiredPresence,
  requiredVotes,
  shareBase,
  voteRule,
} from '@vinh-danh/workflows';
