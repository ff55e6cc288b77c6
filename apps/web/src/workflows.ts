// The order matters: zod is told how to work before the first schema is made.
import './zod-jitless.ts';

export { NominationEvent, PaperKind } from '@vinh-danh/workflows/events';
