CREATE TABLE "movement_history" (
	"movement_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "movement_history_pkey" PRIMARY KEY("movement_id","sequence"),
	CONSTRAINT "movement_history_act_check" CHECK ("movement_history"."act" in ('draft', 'addDocument', 'launch', 'start', 'beginInterimReview', 'endInterimReview', 'beginFinalReview', 'close', 'send', 'join', 'pledge', 'withdrawPledge'))
);
--> statement-breakpoint
CREATE TABLE "movement_pledges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"movement_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"content" text NOT NULL,
	"households" integer NOT NULL,
	"place" text NOT NULL,
	"signed_on" date NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_on" date,
	CONSTRAINT "movement_pledges_households_check" CHECK ("movement_pledges"."households" > 0)
);
--> statement-breakpoint
CREATE TABLE "movement_units" (
	"movement_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"sent_on" date NOT NULL,
	"joined_on" date,
	"plan" text,
	CONSTRAINT "movement_units_pkey" PRIMARY KEY("movement_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "movements" DROP CONSTRAINT "movements_status_check";--> statement-breakpoint
ALTER TABLE "movement_documents" ADD COLUMN "abstract" text;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "aims" text;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "criteria" text;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "movement_history" ADD CONSTRAINT "movement_history_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "movement_pledges" ADD CONSTRAINT "movement_pledges_unit_fk" FOREIGN KEY ("movement_id","unit_id") REFERENCES "movement_units"("movement_id","unit_id");--> statement-breakpoint
ALTER TABLE "movement_pledges" ADD CONSTRAINT "movement_pledges_recorded_by_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "movement_units" ADD CONSTRAINT "movement_units_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "movement_units" ADD CONSTRAINT "movement_units_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE INDEX "movement_pledges_unit_index" ON "movement_pledges" USING btree ("movement_id","unit_id");--> statement-breakpoint
CREATE INDEX "movement_units_unit_id_index" ON "movement_units" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_status_check" CHECK ("movements"."status" in ('drafted', 'launched', 'running', 'interimReview', 'finalReview', 'closed'));--> statement-breakpoint
CREATE FUNCTION movement_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of movements is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER movement_history_append_only_rows BEFORE UPDATE OR DELETE ON "movement_history"
	FOR EACH ROW EXECUTE FUNCTION movement_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER movement_history_append_only_truncate BEFORE TRUNCATE ON "movement_history"
	FOR EACH STATEMENT EXECUTE FUNCTION movement_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "movement_history" ENABLE ALWAYS TRIGGER movement_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "movement_history" ENABLE ALWAYS TRIGGER movement_history_append_only_truncate;
