import { z } from 'zod';

// Before any schema is made: under the content policy no code may be compiled at run time.
z.config({ jitless: true });
