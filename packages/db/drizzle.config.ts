import { defineConfig } from 'drizzle-kit';

// Only for `npm run generate -w @vinh-danh/db`; the running program applies the files through src/migrate.ts.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/*.ts',
  out: './migrations',
});
