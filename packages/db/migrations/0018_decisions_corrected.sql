CREATE TABLE "certificate_corrections" (
	"certificate_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"printed" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_corrections_pkey" PRIMARY KEY("certificate_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "decision_corrections" (
	"draft_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"field" text NOT NULL,
	"stood" text NOT NULL,
	"becomes" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "decision_corrections_pkey" PRIMARY KEY("draft_id","nomination_id","field"),
	CONSTRAINT "decision_corrections_field_check" CHECK ("decision_corrections"."field" in ('name', 'birthYear', 'post', 'unit', 'achievement')),
	CONSTRAINT "decision_corrections_differ_check" CHECK ("decision_corrections"."stood" <> "decision_corrections"."becomes")
);
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_kind_check";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "signing_form" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "signing_title" text;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "kind" text DEFAULT 'award' NOT NULL;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "collective" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "ground" text;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "signed_form" text;--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD COLUMN "signed_title" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "signed_for" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "signing_form" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "list_order" text;--> statement-breakpoint
ALTER TABLE "certificate_corrections" ADD CONSTRAINT "certificate_corrections_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id");--> statement-breakpoint
ALTER TABLE "certificate_corrections" ADD CONSTRAINT "certificate_corrections_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "decision_corrections" ADD CONSTRAINT "decision_corrections_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "decision_drafts"("id");--> statement-breakpoint
ALTER TABLE "decision_corrections" ADD CONSTRAINT "decision_corrections_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
CREATE INDEX "decision_corrections_nomination_id_index" ON "decision_corrections" USING btree ("nomination_id");--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_corrects_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_corrects_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "decisions"("id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_drafts_correcting_unique" ON "decision_drafts" USING btree ("corrects_id") WHERE "decision_drafts"."state" in ('drafted', 'signed') and "decision_drafts"."corrects_id" is not null;--> statement-breakpoint
CREATE INDEX "decisions_corrects_id_index" ON "decisions" USING btree ("corrects_id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_signing_form_check" CHECK ("memberships"."signing_form" in ('deputy', 'acting', 'byOrder', 'byMandate'));--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_signing_title_check" CHECK (coalesce("memberships"."signing_form" in ('byOrder', 'byMandate'), false) = ("memberships"."signing_title" is not null));--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_signing_for_check" CHECK (coalesce("memberships"."signing_form" = 'acting', true) or "memberships"."substitute_for" is not null);--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_kind_check" CHECK ("decision_drafts"."kind" in ('award', 'correction'));--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_signed_form_check" CHECK ("decision_drafts"."signed_form" in ('deputy', 'acting', 'byOrder', 'byMandate'));--> statement-breakpoint
ALTER TABLE "decision_drafts" ADD CONSTRAINT "decision_drafts_correction_check" CHECK (("decision_drafts"."kind" = 'correction') = ("decision_drafts"."corrects_id" is not null) and ("decision_drafts"."corrects_id" is null) = ("decision_drafts"."ground" is null));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_signing_form_check" CHECK ("decisions"."signing_form" in ('deputy', 'acting', 'byOrder', 'byMandate'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_corrects_check" CHECK (("decisions"."kind" = 'correction') = ("decisions"."corrects_id" is not null));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_kind_check" CHECK ("decisions"."kind" in ('award', 'annulment', 'stripping', 'restoration', 'correction'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_list_order_check" CHECK ("organisations"."list_order" in ('unit', 'givenName'));
--> statement-breakpoint
ALTER TABLE "decision_corrections" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "decision_corrections" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "decision_corrections_select" ON "decision_corrections" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "decision_corrections"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "decision_corrections_insert" ON "decision_corrections" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "decision_corrections"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "decision_corrections_delete" ON "decision_corrections" FOR DELETE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "decision_corrections"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
ALTER TABLE "certificate_corrections" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "certificate_corrections" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Through certificates and its policy: whoever sees the certificate, by its nomination or by its code, sees how it was corrected.
CREATE POLICY "certificate_corrections_select" ON "certificate_corrections" FOR SELECT USING (
	EXISTS (SELECT 1 FROM "certificates" c WHERE c."id" = "certificate_corrections"."certificate_id")
);
--> statement-breakpoint
CREATE POLICY "certificate_corrections_insert" ON "certificate_corrections" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "certificates" c JOIN "nomination_readers" r ON r."nomination_id" = c."nomination_id" WHERE c."id" = "certificate_corrections"."certificate_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
-- A corrected name is found and sorted under what it is now.
CREATE POLICY "nomination_names_update" ON "nomination_names" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_names"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "nomination_words_delete" ON "nomination_words" FOR DELETE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_words"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
