CREATE TABLE "ceremonies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organiser_id" text NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"created_by_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ceremonies_state_check" CHECK ("ceremonies"."state" in ('planned', 'held', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "ceremony_history" (
	"ceremony_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ceremony_history_pkey" PRIMARY KEY("ceremony_id","sequence"),
	CONSTRAINT "ceremony_history_act_check" CHECK ("ceremony_history"."act" in ('plan', 'edit', 'add', 'remove', 'mark', 'hold', 'cancel'))
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nomination_id" uuid NOT NULL,
	"ceremony_id" uuid,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"presence" text NOT NULL,
	"received_by" text,
	"relation" text,
	"mandate" text,
	"mandate_on" date,
	"identity" text,
	"received_on" date,
	"certificate" boolean NOT NULL,
	"prize" boolean NOT NULL,
	"note" text,
	CONSTRAINT "handovers_state_check" CHECK ("handovers"."state" in ('planned', 'handedOver', 'missed')),
	CONSTRAINT "handovers_presence_check" CHECK ("handovers"."presence" in ('present', 'represented', 'absent')),
	CONSTRAINT "handovers_representative_check" CHECK ("handovers"."presence" <> 'represented' or ("handovers"."received_by" is not null and "handovers"."relation" is not null)),
	CONSTRAINT "handovers_received_check" CHECK (("handovers"."state" = 'handedOver') = ("handovers"."received_on" is not null)),
	CONSTRAINT "handovers_planned_check" CHECK ("handovers"."state" <> 'planned' or "handovers"."ceremony_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_organiser_id_fk" FOREIGN KEY ("organiser_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "ceremonies" ADD CONSTRAINT "ceremonies_created_by_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "ceremony_history" ADD CONSTRAINT "ceremony_history_ceremony_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "ceremonies"("id");--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_ceremony_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "ceremonies"("id");--> statement-breakpoint
CREATE INDEX "ceremonies_organiser_id_index" ON "ceremonies" USING btree ("organiser_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_nomination_id_unique" ON "handovers" USING btree ("nomination_id") WHERE "handovers"."state" <> 'missed';--> statement-breakpoint
CREATE INDEX "handovers_ceremony_id_index" ON "handovers" USING btree ("ceremony_id","position");
--> statement-breakpoint
ALTER TABLE "handovers" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "handovers" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who reads the nomination reads who received for it; who may write is asked in the slice.
CREATE POLICY "handovers_select" ON "handovers" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "handovers"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "handovers_insert" ON "handovers" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "handovers"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "handovers_update" ON "handovers" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "handovers"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
-- What was done with a ceremony stays as it was told.
CREATE FUNCTION ceremony_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'ceremony history is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER ceremony_history_append_only_rows BEFORE UPDATE OR DELETE ON "ceremony_history"
	FOR EACH ROW EXECUTE FUNCTION ceremony_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ceremony_history_append_only_truncate BEFORE TRUNCATE ON "ceremony_history"
	FOR EACH STATEMENT EXECUTE FUNCTION ceremony_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "ceremony_history" ENABLE ALWAYS TRIGGER ceremony_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "ceremony_history" ENABLE ALWAYS TRIGGER ceremony_history_append_only_truncate;
