CREATE TABLE "movement_reminders" (
	"movement_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"unit_id" text NOT NULL,
	"cause" text NOT NULL,
	"reminded_on" date NOT NULL,
	CONSTRAINT "movement_reminders_pkey" PRIMARY KEY("movement_id","sequence","unit_id","cause"),
	CONSTRAINT "movement_reminders_cause_check" CHECK ("movement_reminders"."cause" in ('join', 'pledge', 'report'))
);
--> statement-breakpoint
ALTER TABLE "movement_history" DROP CONSTRAINT "movement_history_act_check";--> statement-breakpoint
ALTER TABLE "direction_tasks" ADD COLUMN "former_lead_id" text;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "terms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "movement_reminders" ADD CONSTRAINT "movement_reminders_act_fk" FOREIGN KEY ("movement_id","sequence") REFERENCES "movement_history"("movement_id","sequence");--> statement-breakpoint
ALTER TABLE "movement_reminders" ADD CONSTRAINT "movement_reminders_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE INDEX "movement_reminders_unit_id_index" ON "movement_reminders" USING btree ("unit_id","movement_id");--> statement-breakpoint
ALTER TABLE "direction_tasks" ADD CONSTRAINT "direction_tasks_former_lead_id_fk" FOREIGN KEY ("former_lead_id") REFERENCES "organisations"("id");--> statement-breakpoint
UPDATE "movements" SET "terms" = jsonb_build_object('criteria', jsonb_build_array(jsonb_build_object('name', "criteria"))) WHERE "criteria" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "movements" DROP COLUMN "criteria";--> statement-breakpoint
ALTER TABLE "movement_history" ADD CONSTRAINT "movement_history_act_check" CHECK ("movement_history"."act" in ('draft', 'addDocument', 'launch', 'start', 'beginInterimReview', 'endInterimReview', 'beginFinalReview', 'close', 'setTerms', 'send', 'remind', 'join', 'pledge', 'withdrawPledge'));--> statement-breakpoint
CREATE FUNCTION movement_reminders_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'reminders of movements are append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER movement_reminders_append_only_rows BEFORE UPDATE OR DELETE ON "movement_reminders"
	FOR EACH ROW EXECUTE FUNCTION movement_reminders_refuse_change();
--> statement-breakpoint
CREATE TRIGGER movement_reminders_append_only_truncate BEFORE TRUNCATE ON "movement_reminders"
	FOR EACH STATEMENT EXECUTE FUNCTION movement_reminders_refuse_change();
--> statement-breakpoint
ALTER TABLE "movement_reminders" ENABLE ALWAYS TRIGGER movement_reminders_append_only_rows;
--> statement-breakpoint
ALTER TABLE "movement_reminders" ENABLE ALWAYS TRIGGER movement_reminders_append_only_truncate;
