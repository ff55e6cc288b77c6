CREATE TABLE "certificate_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"known_since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_printers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"dx" integer NOT NULL,
	"dy" integer NOT NULL,
	"changed_by_id" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_printers_organisation_id_name_unique" UNIQUE("organisation_id","name"),
	CONSTRAINT "certificate_printers_offset_check" CHECK (abs("certificate_printers"."dx") <= 5000 and abs("certificate_printers"."dy") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "certificate_prints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_id" uuid NOT NULL,
	"copy" integer NOT NULL,
	"reason" text,
	"run_id" uuid NOT NULL,
	"printed_by_id" text NOT NULL,
	"printed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_prints_certificate_id_copy_unique" UNIQUE("certificate_id","copy"),
	CONSTRAINT "certificate_prints_copy_check" CHECK ("certificate_prints"."copy" > 0 and ("certificate_prints"."copy" = 1) = ("certificate_prints"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "certificate_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"layout" text NOT NULL,
	"stock" text NOT NULL,
	"form" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"started_by_id" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"refusal" jsonb,
	CONSTRAINT "certificate_runs_stock_check" CHECK ("certificate_runs"."stock" in ('blank', 'preprinted')),
	CONSTRAINT "certificate_runs_form_check" CHECK ("certificate_runs"."form" in ('merged', 'separate')),
	CONSTRAINT "certificate_runs_outcome_check" CHECK ("certificate_runs"."outcome" in ('printed', 'failed', 'interrupted')),
	CONSTRAINT "certificate_runs_ended_check" CHECK (("certificate_runs"."ended_at" is null) = ("certificate_runs"."outcome" is null)),
	CONSTRAINT "certificate_runs_done_check" CHECK ("certificate_runs"."done" between 0 and "certificate_runs"."total")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nomination_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"register_number" integer NOT NULL,
	"code" text NOT NULL,
	"printed" jsonb NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificates_issuer_id_year_register_number_unique" UNIQUE("issuer_id","year","register_number"),
	CONSTRAINT "certificates_code_unique" UNIQUE("code"),
	CONSTRAINT "certificates_decision_id_nomination_id_unique" UNIQUE("decision_id","nomination_id"),
	CONSTRAINT "certificates_code_check" CHECK ("certificates"."code" ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
	CONSTRAINT "certificates_register_number_check" CHECK ("certificates"."register_number" > 0)
);
--> statement-breakpoint
ALTER TABLE "certificate_printers" ADD CONSTRAINT "certificate_printers_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "certificate_printers" ADD CONSTRAINT "certificate_printers_changed_by_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "certificate_prints" ADD CONSTRAINT "certificate_prints_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id");--> statement-breakpoint
ALTER TABLE "certificate_prints" ADD CONSTRAINT "certificate_prints_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "certificate_runs"("id");--> statement-breakpoint
ALTER TABLE "certificate_prints" ADD CONSTRAINT "certificate_prints_printed_by_id_fk" FOREIGN KEY ("printed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "certificate_runs" ADD CONSTRAINT "certificate_runs_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "certificate_runs" ADD CONSTRAINT "certificate_runs_started_by_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issuer_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_runs_open_unique" ON "certificate_runs" USING btree ("decision_id") WHERE "certificate_runs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "certificate_runs_decision_id_index" ON "certificate_runs" USING btree ("decision_id","started_at");--> statement-breakpoint
CREATE INDEX "certificates_nomination_id_index" ON "certificates" USING btree ("nomination_id");--> statement-breakpoint
ALTER TABLE "certificates" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "certificates" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who reads the nomination reads its certificate. The public page has no organisation: it names a whole code of 128 random
-- bits in app.certificate and sees that one row; without it nothing, so nothing can be found by looking through the table.
CREATE POLICY "certificates_select" ON "certificates" FOR SELECT USING (
	(SELECT app_sees_all())
	OR "code" = (SELECT current_setting('app.certificate', true))
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "certificates"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "certificates_insert" ON "certificates" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "certificates"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
ALTER TABLE "certificate_prints" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "certificate_prints" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "certificate_prints_select" ON "certificate_prints" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "certificates" c JOIN "nomination_readers" r ON r."nomination_id" = c."nomination_id" WHERE c."id" = "certificate_prints"."certificate_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "certificate_prints_insert" ON "certificate_prints" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "certificates" c JOIN "nomination_readers" r ON r."nomination_id" = c."nomination_id" WHERE c."id" = "certificate_prints"."certificate_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
