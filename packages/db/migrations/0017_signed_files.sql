CREATE TABLE "signed_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"way" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"identified_by" text NOT NULL,
	"signatures" jsonb NOT NULL,
	"reason" text,
	"added_by_id" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signed_files_decision_id_version_unique" UNIQUE("decision_id","version"),
	CONSTRAINT "signed_files_way_check" CHECK ("signed_files"."way" in ('outside', 'here', 'scan')),
	CONSTRAINT "signed_files_type_check" CHECK ("signed_files"."type" in ('pdf', 'jpg', 'png')),
	CONSTRAINT "signed_files_identified_by_check" CHECK ("signed_files"."identified_by" in ('text', 'person')),
	CONSTRAINT "signed_files_size_check" CHECK ("signed_files"."size" > 0),
	CONSTRAINT "signed_files_sha256_check" CHECK ("signed_files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "signed_files_reason_check" CHECK ("signed_files"."version" >= 1 and ("signed_files"."version" = 1) = ("signed_files"."reason" is null)),
	CONSTRAINT "signed_files_signatures_check" CHECK (("signed_files"."way" = 'scan') = ("signed_files"."signatures" = '[]'::jsonb))
);
--> statement-breakpoint
ALTER TABLE "signed_files" ADD CONSTRAINT "signed_files_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "signed_files" ADD CONSTRAINT "signed_files_added_by_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "signed_files" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "signed_files" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- As the document of the decision: who may read one nomination of the list reads the file.
CREATE POLICY "signed_files_select" ON "signed_files" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "decision_items" i JOIN "nomination_readers" r ON r."nomination_id" = i."nomination_id" WHERE i."decision_id" = "signed_files"."decision_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "signed_files_insert" ON "signed_files" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "decision_items" i JOIN "nomination_readers" r ON r."nomination_id" = i."nomination_id" WHERE i."decision_id" = "signed_files"."decision_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
