CREATE TABLE "decision_draft_items" (
	"draft_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "decision_draft_items_pkey" PRIMARY KEY("draft_id","nomination_id"),
	CONSTRAINT "decision_draft_items_nomination_id_unique" UNIQUE("nomination_id")
);
--> statement-breakpoint
CREATE TABLE "decision_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"list_order" text NOT NULL,
	"drafted_by_id" text NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signed_by_id" text,
	"signed_for" text,
	"signed_hash" text,
	"signed_at" timestamp with time zone,
	"decision_id" uuid,
	CONSTRAINT "decision_drafts_state_check" CHECK ("decision_drafts"."state" in ('drafted', 'signed', 'issued', 'discarded')),
	CONSTRAINT "decision_drafts_list_order_check" CHECK ("decision_drafts"."list_order" in ('unit', 'givenName')),
	CONSTRAINT "decision_drafts_signed_check" CHECK ("decision_drafts"."state" not in ('signed', 'issued') or num_nulls("decision_drafts"."signed_by_id", "decision_drafts"."signed_hash", "decision_drafts"."signed_at") = 0),
	CONSTRAINT "decision_drafts_issued_check" CHECK (("decision_drafts"."state" = 'issued') = ("decision_drafts"."decision_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "decision_papers" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "decision_papers_hash_check" CHECK ("decision_papers"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "decision_draft_items" ADD CONSTRAINT "decision_draft_items_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "decision_drafts"("id");--> statement-breakpoint
ALTER TABLE "decision_draft_items" ADD CONSTRAINT "decision_draft_items_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_issuer_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_drafted_by_id_fk" FOREIGN KEY ("drafted_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_signed_by_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "decision_papers" ADD CONSTRAINT "decision_papers_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
CREATE INDEX "decision_drafts_issuer_id_state_index" ON "decision_drafts" USING btree ("issuer_id","state");--> statement-breakpoint
ALTER TABLE "decision_papers" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "decision_papers" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- An official paper goes whole to everybody on it: who may read one nomination of the list reads the document.
CREATE POLICY "decision_papers_select" ON "decision_papers" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "decision_items" i JOIN "nomination_readers" r ON r."nomination_id" = i."nomination_id" WHERE i."decision_id" = "decision_papers"."decision_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "decision_papers_insert" ON "decision_papers" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "decision_items" i JOIN "nomination_readers" r ON r."nomination_id" = i."nomination_id" WHERE i."decision_id" = "decision_papers"."decision_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
