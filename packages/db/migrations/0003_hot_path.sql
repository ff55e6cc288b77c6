CREATE TABLE "nomination_readers" (
	"organisation_id" text NOT NULL,
	"nomination_id" uuid NOT NULL,
	CONSTRAINT "nomination_readers_pkey" PRIMARY KEY("organisation_id","nomination_id")
);
--> statement-breakpoint
ALTER TABLE "command_records" DROP CONSTRAINT "command_records_user_id_fk";
--> statement-breakpoint
ALTER TABLE "deadlines" DROP CONSTRAINT "deadlines_organisation_id_fk";
--> statement-breakpoint
ALTER TABLE "history" DROP CONSTRAINT "history_actor_id_fk";
--> statement-breakpoint
ALTER TABLE "nominations" DROP CONSTRAINT "nominations_holder_id_fk";
--> statement-breakpoint
DROP INDEX "deadlines_organisation_id_index";--> statement-breakpoint
DROP INDEX "nominations_visible_to_index";--> statement-breakpoint
DROP INDEX "nominations_submitting_unit_id_id_index";--> statement-breakpoint
DROP INDEX "nominations_award_decided_on_index";--> statement-breakpoint
DROP INDEX "nominations_stage_holder_id_index";--> statement-breakpoint
DROP INDEX "nominations_person_id_index";--> statement-breakpoint
DROP INDEX "nominations_collective_id_index";--> statement-breakpoint
DROP INDEX "nominations_household_id_index";--> statement-breakpoint
ALTER TABLE "nominations" ADD COLUMN "ladders" jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "nominations_decided_on_index" ON "nominations" USING btree ("decided_on","award") WHERE "nominations"."decided_on" is not null;--> statement-breakpoint
CREATE INDEX "nominations_person_id_index" ON "nominations" USING btree ("person_id") WHERE "nominations"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "nominations_collective_id_index" ON "nominations" USING btree ("collective_id") WHERE "nominations"."collective_id" is not null;--> statement-breakpoint
CREATE INDEX "nominations_household_id_index" ON "nominations" USING btree ("household_id") WHERE "nominations"."household_id" is not null;