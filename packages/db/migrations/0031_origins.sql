ALTER TABLE "collectives" ADD COLUMN "origin" text DEFAULT 'vietnamese' NOT NULL;
--> statement-breakpoint
ALTER TABLE "collectives" ADD COLUMN "country" text;
--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "origin" text DEFAULT 'vietnamese' NOT NULL;
--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "country" text;
--> statement-breakpoint
CREATE INDEX "collectives_origin_index" ON "collectives" USING btree ("origin") WHERE "collectives"."origin" <> 'vietnamese';
--> statement-breakpoint
CREATE INDEX "persons_origin_index" ON "persons" USING btree ("origin") WHERE "persons"."origin" <> 'vietnamese';
--> statement-breakpoint
ALTER TABLE "collectives" ADD CONSTRAINT "collectives_origin_check" CHECK ("collectives"."origin" in ('vietnamese', 'overseas', 'foreign'));
--> statement-breakpoint
ALTER TABLE "collectives" ADD CONSTRAINT "collectives_country_check" CHECK (("collectives"."origin" = 'foreign') = ("collectives"."country" is not null) and "collectives"."country" ~ '^[A-Z]{2}$');
--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_origin_check" CHECK ("persons"."origin" in ('vietnamese', 'overseas', 'foreign'));
--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_country_check" CHECK (("persons"."origin" = 'foreign') = ("persons"."country" is not null) and "persons"."country" ~ '^[A-Z]{2}$');
--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_ethnicity_check" CHECK ("persons"."origin" <> 'foreign' or "persons"."ethnicity" is null);
--> statement-breakpoint
-- Households have nobody's origin; what is known so far is Vietnamese.
ALTER TABLE "count_facts" ADD COLUMN "origin" text DEFAULT 'vietnamese' NOT NULL;
--> statement-breakpoint
ALTER TABLE "count_changes" ADD COLUMN "origin" text DEFAULT 'vietnamese' NOT NULL;
--> statement-breakpoint
UPDATE "count_facts" SET "origin" = 'household' WHERE "subject_kind" = 'household';
--> statement-breakpoint
UPDATE "count_changes" SET "origin" = 'household' WHERE "subject_kind" = 'household';
--> statement-breakpoint
ALTER TABLE "count_facts" ALTER COLUMN "origin" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "count_changes" ALTER COLUMN "origin" DROP DEFAULT;
--> statement-breakpoint
-- As in 0021, and where the subject belongs.
CREATE OR REPLACE FUNCTION facts_of(ids uuid[]) RETURNS SETOF "count_facts" LANGUAGE sql STABLE AS $$
	SELECT n."id", audience_id(n."visible_to"), n."stage", n."award", n."commendation_type", n."procedure", n."regime", n."subject_kind", n."posthumous",
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."gender", 'unknown') END,
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."ethnicity", 'unknown') END,
		CASE WHEN n."person_id" IS NULL THEN 'notPerson' ELSE coalesce(p."occupation_group", 'unknown') END,
		n."submitting_unit_id", n."movement_id", told.submitted_on, n."decided_on", n."decided_by_id", told.returns, told.since,
		told.intake, told.appraisal, told.council, told.leader, told.approved, coalesce(p."origin", c."origin", 'household')
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
	LEFT JOIN "collectives" c ON c."id" = n."collective_id"
	WHERE n."id" = ANY (ids)
$$;
--> statement-breakpoint
CREATE OR REPLACE VIEW "readable_facts" WITH (security_barrier) AS
	SELECT f.* FROM "count_facts" f
	WHERE (SELECT app_sees_all())
		OR f."audience_id" IN (SELECT a."id" FROM "count_audiences" a WHERE a."organisations" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE OR REPLACE VIEW "readable_changes" WITH (security_barrier) AS
	SELECT c.* FROM "count_changes" c
	WHERE (SELECT app_sees_all())
		OR c."audience_id" IN (SELECT a."id" FROM "count_audiences" a WHERE a."organisations" && (SELECT app_organisations()));
--> statement-breakpoint
DROP FUNCTION eligibility_facts(uuid[]);
--> statement-breakpoint
-- As in 0008, and where the subject belongs.
CREATE FUNCTION eligibility_facts(nominations_asked uuid[]) RETURNS TABLE (
	nomination_id uuid, declared jsonb, from_date date, to_date date, gender text, origin text, member_count integer, suspended jsonb, movement jsonb,
	unit jsonb, held jsonb
) LANGUAGE plpgsql AS $$
DECLARE
	reader text := current_setting('app.organisations', true);
BEGIN
	PERFORM set_config('app.organisations', '*', true);
	RETURN QUERY
	WITH asked AS MATERIALIZED (
		SELECT n.id, n.person_id, n.collective_id, n.movement_id, n.submitting_unit_id,
			coalesce(n.person_id, n.collective_id, n.household_id) AS subject_id
		FROM nominations n WHERE n.id = ANY (nominations_asked)
	), held AS MATERIALIZED (
		SELECT h.subject_id, jsonb_agg(jsonb_build_object('id', h.nomination_id, 'award', h.award, 'decidedOn', h.decided_on,
			'from', h.from_date, 'to', h.to_date, 'commendationType', h.commendation_type, 'annulled', h.annulled,
			'initiatives', h.initiatives, 'basis', h.basis) ORDER BY h.decided_on, h.nomination_id) AS awards
		FROM awards_held((SELECT array_agg(DISTINCT q.subject_id) FROM asked q)) h GROUP BY h.subject_id
	), suspended AS MATERIALIZED (
		SELECT asked.person_id, jsonb_agg(DISTINCT coalesce((
			SELECT h.payload->'event'->>'cause' FROM history h
			WHERE h.nomination_id = n.id AND h.event_type = 'suspend' ORDER BY h.sequence DESC LIMIT 1), 'complaint')) AS causes
		FROM (SELECT DISTINCT q.person_id FROM asked q) asked JOIN nominations n ON n.person_id = asked.person_id AND n.stage = 'suspended'
		GROUP BY asked.person_id
	), unit AS MATERIALIZED (
		SELECT o.id, jsonb_build_object('isArmedForces', o.kind = 'armed_force', 'foundedOn', o.valid_from, 'dissolvedOn', o.valid_to + 1,
			'successors', coalesce((SELECT jsonb_agg(s.successor_id ORDER BY s.is_main DESC, s.successor_id)
				FROM organisation_successors s WHERE s.organisation_id = o.id), '[]')) AS standing
		FROM organisations o WHERE o.id IN (SELECT q.submitting_unit_id FROM asked q)
	)
	SELECT asked.id, coalesce(a.facts, '{}'), a.from_date, a.to_date, p.gender, coalesce(p.origin, c.origin), c.member_count, suspended.causes,
		CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('level', m.level, 'launcherKind', l.kind, 'from', m.launched_on, 'to', m.ends_on) END,
		unit.standing, held.awards
	FROM asked
	LEFT JOIN achievements a ON a.nomination_id = asked.id
	LEFT JOIN persons p ON p.id = asked.person_id
	LEFT JOIN collectives c ON c.id = asked.collective_id
	LEFT JOIN movements m ON m.id = asked.movement_id
	LEFT JOIN organisations l ON l.id = m.launched_by_id
	LEFT JOIN unit ON unit.id = asked.submitting_unit_id
	LEFT JOIN held ON held.subject_id = asked.subject_id
	LEFT JOIN suspended ON suspended.person_id = asked.person_id;
	PERFORM set_config('app.organisations', coalesce(reader, ''), true);
END
$$;
