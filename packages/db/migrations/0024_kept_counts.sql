CREATE TABLE "count_cells" (
	"table_id" uuid NOT NULL,
	"reader" uuid NOT NULL,
	"key" text[] NOT NULL,
	"proposed" integer NOT NULL,
	"returned" integer NOT NULL,
	"refused" integer NOT NULL,
	"decided" integer NOT NULL,
	"conferred" integer NOT NULL,
	"annulled" integer NOT NULL,
	"persons" integer NOT NULL,
	"women" integer NOT NULL,
	"direct_workers" integer NOT NULL,
	CONSTRAINT "count_cells_table_id_key_pk" PRIMARY KEY("table_id","key")
);
--> statement-breakpoint
CREATE TABLE "count_changes" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"transaction" "xid8" NOT NULL,
	"sign" smallint NOT NULL,
	"nomination_id" uuid NOT NULL,
	"audience_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"award" text NOT NULL,
	"commendation_type" text NOT NULL,
	"procedure" text NOT NULL,
	"regime" text,
	"subject_kind" text NOT NULL,
	"posthumous" boolean NOT NULL,
	"gender" text NOT NULL,
	"ethnicity" text NOT NULL,
	"occupation_group" text NOT NULL,
	"submitting_unit_id" text NOT NULL,
	"movement_id" text,
	"submitted_on" date,
	"decided_on" date,
	"decided_by_id" text,
	"returns" integer NOT NULL,
	"since" date NOT NULL,
	"days_intake" integer NOT NULL,
	"days_appraisal" integer NOT NULL,
	"days_council" integer NOT NULL,
	"days_leader" integer NOT NULL,
	"days_approved" integer NOT NULL,
	CONSTRAINT "count_changes_transaction_id_pk" PRIMARY KEY("transaction","id")
);
--> statement-breakpoint
CREATE TABLE "count_resets" (
	"transaction" "xid8" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "count_tables" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reader" uuid NOT NULL,
	"by" text[] NOT NULL,
	"filter" jsonb NOT NULL,
	"snapshot" "pg_snapshot" NOT NULL,
	"system_id" bigint NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "count_cells" ADD CONSTRAINT "count_cells_table_id_count_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "count_tables"("id") ON DELETE cascade;
--> statement-breakpoint
-- Who asks, as far as counts differ by it: everybody with the same organisations reads the same.
CREATE FUNCTION count_reader() RETURNS uuid LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN app_sees_all() THEN '00000000-0000-0000-0000-000000000000'::uuid ELSE audience_id(app_organisations()) END
$$;
--> statement-breakpoint
ALTER TABLE "count_changes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "count_changes" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "count_changes_owner" ON "count_changes" TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE "count_tables" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "count_tables" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "count_tables_owner" ON "count_tables" TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE "count_cells" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "count_cells" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "count_cells_owner" ON "count_cells" TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "count_changes_select" ON "count_changes" FOR SELECT USING (
	(SELECT app_sees_all())
	OR (SELECT true FROM "nomination_readers" r WHERE r."nomination_id" = "count_changes"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]) LIMIT 1)
);
--> statement-breakpoint
CREATE POLICY "count_tables_reader" ON "count_tables" USING ("reader" = (SELECT count_reader())) WITH CHECK ("reader" = (SELECT count_reader()));
--> statement-breakpoint
CREATE POLICY "count_cells_reader" ON "count_cells" USING ("reader" = (SELECT count_reader())) WITH CHECK ("reader" = (SELECT count_reader()));
--> statement-breakpoint
CREATE VIEW "readable_changes" WITH (security_barrier) AS
	SELECT c.* FROM "count_changes" c
	WHERE (SELECT app_sees_all())
		OR c."audience_id" IN (SELECT a."id" FROM "count_audiences" a WHERE a."organisations" && (SELECT app_organisations()));
--> statement-breakpoint
-- As in 0021, and what went and what came is written down. The rows are held first, so that a step and whoever tells them anew
-- from the history come one after the other.
CREATE OR REPLACE FUNCTION write_facts(steps jsonb, moved uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
	written int;
BEGIN
	INSERT INTO "count_audiences" ("id", "organisations")
	SELECT DISTINCT ON (1) audience_id(s.readers), s.readers FROM jsonb_to_recordset(steps) AS s(id uuid, readers text[])
	WHERE s.readers IS NOT NULL AND s.id = ANY (moved)
	ON CONFLICT DO NOTHING;
	PERFORM 1 FROM "count_facts" WHERE "nomination_id" = ANY (moved) ORDER BY "nomination_id" FOR UPDATE;
	INSERT INTO "count_changes" SELECT gen_random_uuid(), pg_current_xact_id(), -1, f.* FROM "count_facts" f WHERE f."nomination_id" = ANY (moved);
	UPDATE "count_facts" f SET "stage" = s.stage, "award" = s.award, "posthumous" = s.posthumous, "regime" = s.regime,
		"audience_id" = CASE WHEN s.readers IS NULL THEN f."audience_id" ELSE audience_id(s.readers) END,
		"submitted_on" = coalesce(f."submitted_on", CASE WHEN s.event = 'submit' THEN s.on_day END),
		"decided_on" = coalesce(s.decided_on, f."decided_on"), "decided_by_id" = coalesce(s.decided_by_id, f."decided_by_id"),
		"returns" = f."returns" + (s.stage = 'returned' AND s.event = 'return')::int,
		"since" = CASE WHEN f."stage" = s.stage THEN f."since" ELSE s.on_day END,
		"days_intake" = f."days_intake" + CASE WHEN f."stage" = 'intake' AND s.stage <> 'intake' THEN greatest(s.on_day - f."since", 0) ELSE 0 END,
		"days_appraisal" = f."days_appraisal" + CASE WHEN f."stage" = 'appraisal' AND s.stage <> 'appraisal' THEN greatest(s.on_day - f."since", 0) ELSE 0 END,
		"days_council" = f."days_council" + CASE WHEN f."stage" = 'council' AND s.stage <> 'council' THEN greatest(s.on_day - f."since", 0) ELSE 0 END,
		"days_leader" = f."days_leader" + CASE WHEN f."stage" = 'leader' AND s.stage <> 'leader' THEN greatest(s.on_day - f."since", 0) ELSE 0 END,
		"days_approved" = f."days_approved" + CASE WHEN f."stage" = 'approved' AND s.stage <> 'approved' THEN greatest(s.on_day - f."since", 0) ELSE 0 END
	FROM jsonb_to_recordset(steps) AS s(id uuid, stage text, award text, posthumous boolean, regime text, readers text[],
		event text, on_day date, decided_on date, decided_by_id text)
	WHERE f."nomination_id" = s.id AND s.id = ANY (moved);
	GET DIAGNOSTICS written = ROW_COUNT;
	INSERT INTO "count_changes" SELECT gen_random_uuid(), pg_current_xact_id(), 1, f.* FROM "count_facts" f WHERE f."nomination_id" = ANY (moved);
	RETURN written;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION renew_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
	context text := coalesce(current_setting('app.organisations', true), '');
BEGIN
	PERFORM set_config('app.organisations', '*', true);
	INSERT INTO "count_audiences" ("id", "organisations")
	SELECT DISTINCT ON (1) audience_id(n."visible_to"), n."visible_to" FROM "nominations" n WHERE n."id" = ANY (ids)
	ON CONFLICT DO NOTHING;
	PERFORM 1 FROM "count_facts" WHERE "nomination_id" = ANY (ids) ORDER BY "nomination_id" FOR UPDATE;
	INSERT INTO "count_changes" SELECT gen_random_uuid(), pg_current_xact_id(), -1, f.* FROM "count_facts" f WHERE f."nomination_id" = ANY (ids);
	DELETE FROM "count_facts" WHERE "nomination_id" = ANY (ids);
	INSERT INTO "count_facts" SELECT * FROM facts_of(ids);
	INSERT INTO "count_changes" SELECT gen_random_uuid(), pg_current_xact_id(), 1, f.* FROM "count_facts" f WHERE f."nomination_id" = ANY (ids);
	PERFORM set_config('app.organisations', context, true);
END
$$;
--> statement-breakpoint
-- Removes tables that are old or too many, and the changes that every table left has seen. Who is about to keep a table holds the
-- lock shared from before its snapshot on: nothing that it does not see is removed meanwhile.
CREATE FUNCTION prune_counts(longest interval, most int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
	seen xid8;
BEGIN
	IF NOT pg_try_advisory_xact_lock(hashtextextended('count_tables', 0)) THEN
		RETURN;
	END IF;
	DELETE FROM "count_tables" WHERE "kept_at" < now() - longest
		OR "id" IN (SELECT t."id" FROM "count_tables" t ORDER BY t."kept_at" DESC OFFSET most)
		OR EXISTS (SELECT 1 FROM "count_tables" t WHERE t."reader" = "count_tables"."reader" AND t."by" = "count_tables"."by"
			AND t."filter" = "count_tables"."filter" AND t."kept_at" > "count_tables"."kept_at");
	SELECT least(min(pg_snapshot_xmin(t."snapshot")::text::numeric), pg_snapshot_xmin(pg_current_snapshot())::text::numeric)::text::xid8
	INTO seen FROM "count_tables" t;
	DELETE FROM "count_changes" WHERE "transaction" < seen;
	DELETE FROM "count_resets" WHERE "transaction" < seen;
END
$$;
