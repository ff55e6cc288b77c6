// The order matters: zod is told how to work before the rulebook makes its first schema.
import './zod-jitless.ts';

export { eventMeta, NominationEvent, PaperKind, requiredPresence } from '@vinh-danh/workflows';
