ALTER TABLE "decisions" ADD COLUMN "paper" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "paper_hash" text;