DROP INDEX "nominations_holder_id_due_on_id_index";--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "holder_role" text;--> statement-breakpoint
CREATE INDEX "nominations_holder_id_holder_role_index" ON "nominations" USING btree ("holder_id","holder_role","due_on","id");