CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nomination_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_type_check" CHECK ("files"."type" in ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
	CONSTRAINT "files_size_check" CHECK ("files"."size" > 0),
	CONSTRAINT "files_sha256_check" CHECK ("files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "files_nomination_id_index" ON "files" USING btree ("nomination_id");--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "files" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who reads the nomination reads its files, and whoever acts on it may bring some.
CREATE POLICY "files_select" ON "files" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "files"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "files_insert" ON "files" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "files"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
