CREATE TABLE "document_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "document_templates_organisation_id_kind_version_unique" UNIQUE("organisation_id","kind","version"),
	CONSTRAINT "document_templates_kind_check" CHECK ("document_templates"."kind" in ('submissionLetter', 'councilMinutes', 'ballotResult', 'consultationLetter', 'resultNotice', 'achievementReport')),
	CONSTRAINT "document_templates_status_check" CHECK ("document_templates"."status" in ('proposed', 'inUse', 'retired'))
);
--> statement-breakpoint
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_uploaded_by_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id");