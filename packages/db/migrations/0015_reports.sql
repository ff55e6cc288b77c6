CREATE TABLE "report_form_versions" (
	"form_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"made_by_id" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_form_versions_pkey" PRIMARY KEY("form_id","version")
);
--> statement-breakpoint
CREATE TABLE "report_forms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"movement_id" text,
	"title" text NOT NULL,
	"rhythm" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"days_to_report" integer NOT NULL,
	"version" integer NOT NULL,
	"created_by_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_forms_rhythm_check" CHECK ("report_forms"."rhythm" in ('week', 'month', 'quarter', 'halfYear', 'year', 'schoolYear')),
	CONSTRAINT "report_forms_days_check" CHECK ("report_forms"."from_day" <= "report_forms"."to_day" and "report_forms"."days_to_report" >= 0)
);
--> statement-breakpoint
CREATE TABLE "unit_report_figures" (
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"figures" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"saved_by_id" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_report_figures_pkey" PRIMARY KEY("report_id","version")
);
--> statement-breakpoint
CREATE TABLE "unit_report_history" (
	"report_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_report_history_pkey" PRIMARY KEY("report_id","sequence"),
	CONSTRAINT "unit_report_history_act_check" CHECK ("unit_report_history"."act" in ('save', 'submit', 'takeBack', 'accept', 'return', 'correct'))
);
--> statement-breakpoint
CREATE TABLE "unit_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"unit_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"accepted" integer,
	"submitted_by_id" text,
	"submitted_on" date,
	"revision" integer NOT NULL,
	"visible_to" text[] NOT NULL,
	CONSTRAINT "unit_reports_state_check" CHECK ("unit_reports"."state" in ('due', 'drafted', 'submitted', 'accepted', 'returned', 'correcting', 'resubmitted'))
);
--> statement-breakpoint
ALTER TABLE "report_form_versions" ADD CONSTRAINT "report_form_versions_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "report_forms"("id");--> statement-breakpoint
ALTER TABLE "report_form_versions" ADD CONSTRAINT "report_form_versions_made_by_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "report_forms" ADD CONSTRAINT "report_forms_owner_id_fk" FOREIGN KEY ("owner_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "report_forms" ADD CONSTRAINT "report_forms_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "report_forms" ADD CONSTRAINT "report_forms_created_by_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "unit_report_figures" ADD CONSTRAINT "unit_report_figures_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "unit_reports"("id");--> statement-breakpoint
ALTER TABLE "unit_report_figures" ADD CONSTRAINT "unit_report_figures_saved_by_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "unit_report_history" ADD CONSTRAINT "unit_report_history_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "unit_reports"("id");--> statement-breakpoint
ALTER TABLE "unit_reports" ADD CONSTRAINT "unit_reports_form_version_fk" FOREIGN KEY ("form_id","form_version") REFERENCES "report_form_versions"("form_id","version");--> statement-breakpoint
ALTER TABLE "unit_reports" ADD CONSTRAINT "unit_reports_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "unit_reports" ADD CONSTRAINT "unit_reports_submitted_by_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "report_forms_owner_id_index" ON "report_forms" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "report_forms_movement_id_index" ON "report_forms" USING btree ("movement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_reports_period_unique" ON "unit_reports" USING btree ("form_id","unit_id","from_day");--> statement-breakpoint
CREATE INDEX "unit_reports_form_version_index" ON "unit_reports" USING btree ("form_id","form_version");--> statement-breakpoint
CREATE INDEX "unit_reports_unit_id_index" ON "unit_reports" USING btree ("unit_id","due_on");--> statement-breakpoint
ALTER TABLE "unit_reports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "unit_reports" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The unit, those above it and whoever asks read and move a report; which of them may do what is asked in the slice.
CREATE POLICY "unit_reports_select" ON "unit_reports" FOR SELECT USING (
	(SELECT app_sees_all()) OR "visible_to" && (SELECT app_organisations())
);
--> statement-breakpoint
CREATE POLICY "unit_reports_insert" ON "unit_reports" FOR INSERT WITH CHECK ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "unit_reports_update" ON "unit_reports" FOR UPDATE USING ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
ALTER TABLE "unit_report_figures" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "unit_report_figures" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "unit_report_figures_select" ON "unit_report_figures" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "unit_reports" r WHERE r."id" = "unit_report_figures"."report_id" AND r."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "unit_report_figures_insert" ON "unit_report_figures" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "unit_reports" r WHERE r."id" = "unit_report_figures"."report_id" AND r."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "unit_report_figures_update" ON "unit_report_figures" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "unit_reports" r WHERE r."id" = "unit_report_figures"."report_id" AND r."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "unit_report_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "unit_report_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "unit_report_history_select" ON "unit_report_history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "unit_reports" r WHERE r."id" = "unit_report_history"."report_id" AND r."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "unit_report_history_insert" ON "unit_report_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "unit_reports" r WHERE r."id" = "unit_report_history"."report_id" AND r."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE FUNCTION unit_report_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of reports is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER unit_report_history_append_only_rows BEFORE UPDATE OR DELETE ON "unit_report_history"
	FOR EACH ROW EXECUTE FUNCTION unit_report_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER unit_report_history_append_only_truncate BEFORE TRUNCATE ON "unit_report_history"
	FOR EACH STATEMENT EXECUTE FUNCTION unit_report_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "unit_report_history" ENABLE ALWAYS TRIGGER unit_report_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "unit_report_history" ENABLE ALWAYS TRIGGER unit_report_history_append_only_truncate;
