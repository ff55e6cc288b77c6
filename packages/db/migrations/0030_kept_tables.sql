-- A kept table is one text. What was kept before is made anew when somebody asks.
DELETE FROM "count_tables";
--> statement-breakpoint
DROP TABLE "count_cells" CASCADE;
--> statement-breakpoint
ALTER TABLE "count_tables" ADD COLUMN "measures" text[] NOT NULL;
--> statement-breakpoint
ALTER TABLE "count_tables" ADD COLUMN "cells" text NOT NULL;
--> statement-breakpoint
ALTER TABLE "count_tables" ADD COLUMN "places" text;
--> statement-breakpoint
ALTER TABLE "count_tables" ADD COLUMN "places_on" date NOT NULL;
