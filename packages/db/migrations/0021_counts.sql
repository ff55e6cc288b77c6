CREATE TABLE "count_audiences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisations" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "count_facts" (
	"nomination_id" uuid PRIMARY KEY NOT NULL,
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
	"days_approved" integer NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION audience_id(organisations text[]) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT md5(array_to_string(ARRAY(SELECT DISTINCT o COLLATE "C" FROM unnest(organisations) AS o ORDER BY 1), ' '))::uuid
$$;
--> statement-breakpoint
-- What is counted of these nominations, told from their rows and their history: the one definition, for what is new and for
-- what is rebuilt. A stretch lasts from the event that began its stage to the one that ended it.
CREATE FUNCTION facts_of(ids uuid[]) RETURNS SETOF "count_facts" LANGUAGE sql STABLE AS $$
	SELECT n."id", audience_id(n."visible_to"), n."stage", n."award", n."commendation_type", n."procedure", n."regime", n."subject_kind", n."posthumous",
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."gender", 'unknown') END,
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."ethnicity", 'unknown') END,
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."occupation_group", 'unknown') END,
		n."submitting_unit_id", n."movement_id", told.submitted_on, n."decided_on", n."decided_by_id", told.returns, told.since,
		told.intake, told.appraisal, told.council, told.leader, told.approved
	FROM "nominations" n
	JOIN (
		SELECT m."nomination_id", min(m."effective_on") FILTER (WHERE m."event_type" = 'submit') AS submitted_on,
			(count(*) FILTER (WHERE m."stage_to" = 'returned' AND m."event_type" = 'return'))::int AS returns,
			(array_agg(m."effective_on" ORDER BY m."sequence" DESC))[1] AS since,
			coalesce(sum(m.days) FILTER (WHERE m."stage_to" = 'intake'), 0)::int AS intake,
			coalesce(sum(m.days) FILTER (WHERE m."stage_to" = 'appraisal'), 0)::int AS appraisal,
			coalesce(sum(m.days) FILTER (WHERE m."stage_to" = 'council'), 0)::int AS council,
			coalesce(sum(m.days) FILTER (WHERE m."stage_to" = 'leader'), 0)::int AS leader,
			coalesce(sum(m.days) FILTER (WHERE m."stage_to" = 'approved'), 0)::int AS approved
		FROM (
			SELECT h.*, greatest(lead(h."effective_on") OVER (PARTITION BY h."nomination_id" ORDER BY h."sequence") - h."effective_on", 0) AS days
			FROM "history" h WHERE h."nomination_id" = ANY (ids) AND h."stage_from" IS DISTINCT FROM h."stage_to"
		) AS m
		GROUP BY m."nomination_id"
	) AS told ON told."nomination_id" = n."id"
	LEFT JOIN "persons" p ON p."id" = n."person_id"
	WHERE n."id" = ANY (ids)
$$;
--> statement-breakpoint
ALTER TABLE "count_facts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "count_facts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- One row at a time. Who scans goes through the view below, whose owner sees all rows and shows
-- only those of the reader's audiences.
CREATE POLICY "count_facts_select" ON "count_facts" FOR SELECT USING (
	(SELECT app_sees_all())
	OR (SELECT true FROM "nomination_readers" r WHERE r."nomination_id" = "count_facts"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]) LIMIT 1)
);
--> statement-breakpoint
CREATE POLICY "count_facts_owner" ON "count_facts" TO CURRENT_USER USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What steps change of what is counted, in the statement that moves the nominations. A single step has no context of readers,
-- so the function is the owner's: it writes what it is told and gives nothing back to read.
CREATE FUNCTION write_facts(steps jsonb, moved uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
	written int;
BEGIN
	INSERT INTO "count_audiences" ("id", "organisations")
	SELECT DISTINCT ON (1) audience_id(s.readers), s.readers FROM jsonb_to_recordset(steps) AS s(id uuid, readers text[])
	WHERE s.readers IS NOT NULL AND s.id = ANY (moved)
	ON CONFLICT DO NOTHING;
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
	RETURN written;
END
$$;
--> statement-breakpoint
-- Tells anew from their history what is counted of these nominations: what is new, and what was changed past a step, by whoever
-- changes it and whatever of it that one may read.
CREATE FUNCTION renew_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
	context text := coalesce(current_setting('app.organisations', true), '');
BEGIN
	PERFORM set_config('app.organisations', '*', true);
	INSERT INTO "count_audiences" ("id", "organisations")
	SELECT DISTINCT ON (1) audience_id(n."visible_to"), n."visible_to" FROM "nominations" n WHERE n."id" = ANY (ids)
	ON CONFLICT DO NOTHING;
	DELETE FROM "count_facts" WHERE "nomination_id" = ANY (ids);
	INSERT INTO "count_facts" SELECT * FROM facts_of(ids);
	PERFORM set_config('app.organisations', context, true);
END
$$;
--> statement-breakpoint
CREATE VIEW "readable_facts" WITH (security_barrier) AS
	SELECT f.* FROM "count_facts" f
	WHERE (SELECT app_sees_all())
		OR f."audience_id" IN (SELECT a."id" FROM "count_audiences" a WHERE a."organisations" && (SELECT app_organisations()));
--> statement-breakpoint
SELECT renew_facts(ARRAY(SELECT "id" FROM "nominations"));
