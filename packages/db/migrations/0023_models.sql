CREATE TABLE "model_copies" (
	"model_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"since" date NOT NULL,
	"note" text,
	"recorded_by_id" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_copies_pkey" PRIMARY KEY("model_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "model_history" (
	"model_id" uuid NOT NULL,
	"act" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_history_pkey" PRIMARY KEY("model_id","sequence"),
	CONSTRAINT "model_history_act_check" CHECK ("model_history"."act" in ('draft', 'edit', 'propose', 'promote', 'return', 'publish', 'withdraw'))
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"place" text NOT NULL,
	"effect" text NOT NULL,
	"report_id" uuid,
	"holder_id" text NOT NULL,
	"status" text NOT NULL,
	"published_on" date,
	"version" integer NOT NULL,
	"visible_to" text[] NOT NULL,
	CONSTRAINT "models_status_check" CHECK ("models"."status" in ('drafted', 'proposed', 'promoted', 'published', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "model_copies" ADD CONSTRAINT "model_copies_model_id_fk" FOREIGN KEY ("model_id") REFERENCES "models"("id");--> statement-breakpoint
ALTER TABLE "model_copies" ADD CONSTRAINT "model_copies_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "model_copies" ADD CONSTRAINT "model_copies_recorded_by_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "model_history" ADD CONSTRAINT "model_history_model_id_fk" FOREIGN KEY ("model_id") REFERENCES "models"("id");--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_holder_id_fk" FOREIGN KEY ("holder_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "unit_reports"("id");--> statement-breakpoint
CREATE INDEX "models_unit_id_index" ON "models" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "models" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "models" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The unit and those the model has come to; once it is published, whoever stands in an organisation.
CREATE POLICY "models_select" ON "models" FOR SELECT USING (
	(SELECT app_sees_all()) OR "visible_to" && (SELECT app_organisations())
	OR ("status" = 'published' AND (SELECT cardinality(app_organisations()) > 0))
);
--> statement-breakpoint
CREATE POLICY "models_insert" ON "models" FOR INSERT WITH CHECK ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "models_update" ON "models" FOR UPDATE USING ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
ALTER TABLE "model_copies" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "model_copies" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "model_copies_select" ON "model_copies" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_copies"."model_id"
		AND (m."visible_to" && (SELECT app_organisations()) OR (m."status" = 'published' AND (SELECT cardinality(app_organisations()) > 0))))
);
--> statement-breakpoint
ALTER TABLE "model_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "model_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "model_history_select" ON "model_history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_history"."model_id"
		AND (m."visible_to" && (SELECT app_organisations()) OR (m."status" = 'published' AND (SELECT cardinality(app_organisations()) > 0))))
);
--> statement-breakpoint
CREATE POLICY "model_copies_insert" ON "model_copies" FOR INSERT WITH CHECK ("unit_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
CREATE POLICY "model_history_insert" ON "model_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_history"."model_id" AND m."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE FUNCTION model_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of models is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER model_history_append_only_rows BEFORE UPDATE OR DELETE ON "model_history"
	FOR EACH ROW EXECUTE FUNCTION model_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER model_history_append_only_truncate BEFORE TRUNCATE ON "model_history"
	FOR EACH STATEMENT EXECUTE FUNCTION model_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "model_history" ENABLE ALWAYS TRIGGER model_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "model_history" ENABLE ALWAYS TRIGGER model_history_append_only_truncate;
