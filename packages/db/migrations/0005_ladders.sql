-- The ladders of a nomination move to a table of their own, each once, known by the hash of its content.
CREATE TABLE "ladders" (
	"id" text NOT NULL,
	"ladders" jsonb NOT NULL,
	CONSTRAINT "ladders_pkey" PRIMARY KEY("id")
);
--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "ladders_id" text;--> statement-breakpoint
INSERT INTO "ladders" ("id", "ladders")
SELECT DISTINCT encode(sha256(convert_to("ladders"::text, 'UTF8')), 'hex'), "ladders" FROM "nominations";--> statement-breakpoint
UPDATE "nominations" SET "ladders_id" = encode(sha256(convert_to("ladders"::text, 'UTF8')), 'hex') WHERE "ladders_id" IS NULL;--> statement-breakpoint
ALTER TABLE "nominations" ALTER COLUMN "ladders_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_ladders_id_fk" FOREIGN KEY ("ladders_id") REFERENCES "ladders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" DROP COLUMN "ladders";
