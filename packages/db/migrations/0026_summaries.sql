CREATE TABLE "statutory_forms" (
	"owner_id" text NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"content" jsonb NOT NULL,
	"made_by_id" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statutory_forms_pkey" PRIMARY KEY("owner_id","key","version")
);
--> statement-breakpoint
CREATE TABLE "summaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"issuer_id" text NOT NULL,
	"movement_id" text,
	"form_id" uuid,
	"title" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"recipients" text[] NOT NULL,
	"status" text NOT NULL,
	"numbers" jsonb NOT NULL,
	"paper" jsonb,
	"symbol" text,
	"signed_on" date,
	"version" integer NOT NULL,
	"visible_to" text[] NOT NULL,
	CONSTRAINT "summaries_kind_check" CHECK ("summaries"."kind" in ('final', 'periodic')),
	CONSTRAINT "summaries_status_check" CHECK ("summaries"."status" in ('drafting', 'inReview', 'signedOff', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "summary_history" (
	"summary_id" uuid NOT NULL,
	"act" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "summary_history_pkey" PRIMARY KEY("summary_id","sequence"),
	CONSTRAINT "summary_history_act_check" CHECK ("summary_history"."act" in ('draft', 'arrange', 'write', 'takeNumbers', 'sendForReview', 'return', 'signOff', 'discard'))
);
--> statement-breakpoint
CREATE TABLE "summary_sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"summary_id" uuid NOT NULL,
	"position" integer,
	"level" integer NOT NULL,
	"title" text NOT NULL,
	"unit_id" text,
	"parts" jsonb NOT NULL,
	"content" text NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "summary_texts" (
	"section_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" text NOT NULL,
	"written_by_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "summary_texts_pkey" PRIMARY KEY("section_id","revision")
);
--> statement-breakpoint
ALTER TABLE "statutory_forms" ADD CONSTRAINT "statutory_forms_owner_id_fk" FOREIGN KEY ("owner_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "statutory_forms" ADD CONSTRAINT "statutory_forms_made_by_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_issuer_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "report_forms"("id");--> statement-breakpoint
ALTER TABLE "summary_history" ADD CONSTRAINT "summary_history_summary_id_fk" FOREIGN KEY ("summary_id") REFERENCES "summaries"("id");--> statement-breakpoint
ALTER TABLE "summary_sections" ADD CONSTRAINT "summary_sections_summary_id_fk" FOREIGN KEY ("summary_id") REFERENCES "summaries"("id");--> statement-breakpoint
ALTER TABLE "summary_sections" ADD CONSTRAINT "summary_sections_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "summary_texts" ADD CONSTRAINT "summary_texts_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "summary_sections"("id");--> statement-breakpoint
ALTER TABLE "summary_texts" ADD CONSTRAINT "summary_texts_written_by_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "summaries_issuer_id_index" ON "summaries" USING btree ("issuer_id");--> statement-breakpoint
CREATE INDEX "summaries_movement_id_index" ON "summaries" USING btree ("movement_id");--> statement-breakpoint
CREATE INDEX "summary_sections_summary_id_index" ON "summary_sections" USING btree ("summary_id");
--> statement-breakpoint
ALTER TABLE "summaries" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "summaries" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "summaries_select" ON "summaries" FOR SELECT USING (
	(SELECT app_sees_all()) OR "visible_to" && (SELECT app_organisations())
);
--> statement-breakpoint
CREATE POLICY "summaries_insert" ON "summaries" FOR INSERT WITH CHECK ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "summaries_update" ON "summaries" FOR UPDATE USING ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
ALTER TABLE "summary_sections" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "summary_sections" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "summary_sections_select" ON "summary_sections" FOR SELECT USING (
	(SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM "summaries" s WHERE s."id" = "summary_sections"."summary_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "summary_sections_insert" ON "summary_sections" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "summaries" s WHERE s."id" = "summary_sections"."summary_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "summary_sections_update" ON "summary_sections" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "summaries" s WHERE s."id" = "summary_sections"."summary_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "summary_texts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "summary_texts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "summary_texts_select" ON "summary_texts" FOR SELECT USING (
	(SELECT app_sees_all()) OR EXISTS (
		SELECT 1 FROM "summary_sections" c JOIN "summaries" s ON s."id" = c."summary_id"
		WHERE c."id" = "summary_texts"."section_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "summary_texts_insert" ON "summary_texts" FOR INSERT WITH CHECK (
	EXISTS (
		SELECT 1 FROM "summary_sections" c JOIN "summaries" s ON s."id" = c."summary_id"
		WHERE c."id" = "summary_texts"."section_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "summary_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "summary_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "summary_history_select" ON "summary_history" FOR SELECT USING (
	(SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM "summaries" s WHERE s."id" = "summary_history"."summary_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "summary_history_insert" ON "summary_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "summaries" s WHERE s."id" = "summary_history"."summary_id" AND s."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE FUNCTION summary_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of reports is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER summary_history_append_only_rows BEFORE UPDATE OR DELETE ON "summary_history"
	FOR EACH ROW EXECUTE FUNCTION summary_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER summary_history_append_only_truncate BEFORE TRUNCATE ON "summary_history"
	FOR EACH STATEMENT EXECUTE FUNCTION summary_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "summary_history" ENABLE ALWAYS TRIGGER summary_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "summary_history" ENABLE ALWAYS TRIGGER summary_history_append_only_truncate;
