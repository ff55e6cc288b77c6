CREATE TABLE "certificate_reissues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"reason" text NOT NULL,
	"office_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by_id" text NOT NULL,
	"due_on" date NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"decided_on" date,
	"decided_by_id" text,
	"note" text,
	"sequence" integer,
	"code" text,
	"first_code" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_reissues_code_unique" UNIQUE("code"),
	CONSTRAINT "certificate_reissues_certificate_id_sequence_unique" UNIQUE("certificate_id","sequence"),
	CONSTRAINT "certificate_reissues_cause_check" CHECK ("certificate_reissues"."cause" in ('lost', 'damaged', 'misprinted')),
	CONSTRAINT "certificate_reissues_state_check" CHECK ("certificate_reissues"."state" in ('asked', 'granted', 'refused', 'withdrawn')),
	CONSTRAINT "certificate_reissues_code_check" CHECK ("certificate_reissues"."code" ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
	CONSTRAINT "certificate_reissues_decided_check" CHECK (("certificate_reissues"."state" = 'asked') = ("certificate_reissues"."decided_on" is null) and ("certificate_reissues"."decided_on" is null) = ("certificate_reissues"."decided_by_id" is null) and ("certificate_reissues"."state" = 'granted') = ("certificate_reissues"."code" is not null) and ("certificate_reissues"."code" is null) = ("certificate_reissues"."sequence" is null) and ("certificate_reissues"."code" is null) = ("certificate_reissues"."first_code" is null) and ("certificate_reissues"."state" <> 'refused' or "certificate_reissues"."note" is not null))
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nomination_id" uuid NOT NULL,
	"complainant" text NOT NULL,
	"content" text NOT NULL,
	"received_on" date NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_for_id" text NOT NULL,
	"office_id" text NOT NULL,
	"body_id" text NOT NULL,
	"due_on" date NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"taken_on" date,
	"taken_by_id" text,
	"closed_on" date,
	"closed_by_id" text,
	"answer" text,
	"way" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaints_state_check" CHECK ("complaints"."state" in ('received', 'examining', 'upheld', 'rejected', 'withdrawn')),
	CONSTRAINT "complaints_way_check" CHECK ("complaints"."way" in ('correction', 'annulment', 'restoration', 'newNomination')),
	CONSTRAINT "complaints_taken_check" CHECK (("complaints"."taken_on" is null) = ("complaints"."taken_by_id" is null)),
	CONSTRAINT "complaints_closed_check" CHECK (("complaints"."state" in ('upheld', 'rejected', 'withdrawn')) = ("complaints"."closed_on" is not null) and ("complaints"."closed_on" is null) = ("complaints"."closed_by_id" is null) and ("complaints"."closed_on" is null) = ("complaints"."answer" is null) and ("complaints"."state" = 'upheld') = ("complaints"."way" is not null))
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"nomination_id" uuid NOT NULL,
	"decision_id" uuid,
	"cause_id" uuid,
	"office_id" text NOT NULL,
	"role" text NOT NULL,
	"due_on" date NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owed_since" date NOT NULL,
	"settled_on" date,
	"settled_by_id" text,
	"channel" text,
	"document" text,
	"note" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_ups_origin_unique" UNIQUE NULLS NOT DISTINCT("nomination_id","kind","decision_id","cause_id"),
	CONSTRAINT "follow_ups_kind_check" CHECK ("follow_ups"."kind" in ('certificateBack', 'insigniaBack', 'recheck', 'awardNotice', 'honoureeNotice', 'refusalNotice')),
	CONSTRAINT "follow_ups_role_check" CHECK ("follow_ups"."role" in ('clerk', 'appraiser', 'nominator')),
	CONSTRAINT "follow_ups_channel_check" CHECK ("follow_ups"."channel" in ('officialPost', 'electronic', 'inPerson')),
	CONSTRAINT "follow_ups_state_check" CHECK (case "follow_ups"."kind" when 'recheck' then "follow_ups"."state" in ('open', 'stands', 'toRevoke', 'lapsed') when 'certificateBack' then "follow_ups"."state" in ('open', 'returned', 'notRecoverable', 'lapsed') when 'insigniaBack' then "follow_ups"."state" in ('open', 'returned', 'notRecoverable', 'lapsed') else "follow_ups"."state" in ('open', 'sent', 'lapsed') end),
	CONSTRAINT "follow_ups_settled_check" CHECK (("follow_ups"."state" = 'open') = ("follow_ups"."settled_on" is null) and ("follow_ups"."settled_on" is null) = ("follow_ups"."settled_by_id" is null)),
	CONSTRAINT "follow_ups_reason_check" CHECK ("follow_ups"."state" not in ('notRecoverable', 'stands', 'toRevoke') or "follow_ups"."note" is not null),
	CONSTRAINT "follow_ups_cause_check" CHECK (("follow_ups"."kind" = 'recheck') = ("follow_ups"."cause_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id");--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_asked_by_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "certificate_reissues" ADD CONSTRAINT "certificate_reissues_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_recorded_for_id_fk" FOREIGN KEY ("recorded_for_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_recorded_by_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_taken_by_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_closed_by_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_cause_id_fk" FOREIGN KEY ("cause_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_settled_by_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_reissues_open_unique" ON "certificate_reissues" USING btree ("certificate_id") WHERE "certificate_reissues"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "certificate_reissues_nomination_id_index" ON "certificate_reissues" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "certificate_reissues_first_code_index" ON "certificate_reissues" USING btree ("first_code") WHERE "certificate_reissues"."first_code" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_open_unique" ON "complaints" USING btree ("nomination_id") WHERE "complaints"."state" in ('received', 'examining');--> statement-breakpoint
CREATE INDEX "complaints_nomination_id_index" ON "complaints" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "follow_ups_open_index" ON "follow_ups" USING btree ("office_id","role","due_on") WHERE "follow_ups"."state" = 'open';--> statement-breakpoint
CREATE INDEX "follow_ups_decision_id_index" ON "follow_ups" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "follow_ups_cause_id_index" ON "follow_ups" USING btree ("cause_id") WHERE "follow_ups"."cause_id" is not null;
--> statement-breakpoint
ALTER TABLE "follow_ups" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "follow_ups" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who reads the nomination reads what is owed for it; who revokes an award writes down, and lifts, what that asks of later ones.
CREATE POLICY "follow_ups_select" ON "follow_ups" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" IN ("follow_ups"."nomination_id", "follow_ups"."cause_id") AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "follow_ups_insert" ON "follow_ups" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" IN ("follow_ups"."nomination_id", "follow_ups"."cause_id") AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "follow_ups_update" ON "follow_ups" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" IN ("follow_ups"."nomination_id", "follow_ups"."cause_id") AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
ALTER TABLE "complaints" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "complaints" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "complaints_select" ON "complaints" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "complaints"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "complaints_insert" ON "complaints" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "complaints"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "complaints_update" ON "complaints" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "complaints"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
ALTER TABLE "certificate_reissues" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "certificate_reissues" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- As the certificate: by the nomination, or by the whole of a code that was printed on it.
CREATE POLICY "certificate_reissues_select" ON "certificate_reissues" FOR SELECT USING (
	(SELECT app_sees_all())
	OR "code" = (SELECT current_setting('app.certificate', true))
	OR "first_code" = (SELECT current_setting('app.certificate', true))
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "certificate_reissues"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "certificate_reissues_insert" ON "certificate_reissues" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "certificate_reissues"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "certificate_reissues_update" ON "certificate_reissues" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "certificate_reissues"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
