CREATE TABLE "regulations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text NOT NULL,
	"number" integer,
	"content" jsonb NOT NULL,
	"rule_version" text,
	"symbol" text,
	"valid_from" date NOT NULL,
	"reason" text NOT NULL,
	"drafted_by_id" text NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proposed_at" timestamp with time zone,
	"decided_by_id" text,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	CONSTRAINT "regulations_organisation_id_number_unique" UNIQUE("organisation_id","number"),
	CONSTRAINT "regulations_status_check" CHECK ("regulations"."status" in ('draft', 'proposed', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "regulations_second_person_check" CHECK ("regulations"."decided_by_id" <> "regulations"."drafted_by_id"),
	CONSTRAINT "regulations_number_check" CHECK (("regulations"."status" = 'approved') = ("regulations"."number" is not null) and ("regulations"."status" = 'approved') = ("regulations"."rule_version" is not null))
);
--> statement-breakpoint
CREATE TABLE "rulebooks" (
	"version" text PRIMARY KEY NOT NULL,
	"book" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "achievements" ADD COLUMN "facts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_rule_version_fk" FOREIGN KEY ("rule_version") REFERENCES "rulebooks"("version");--> statement-breakpoint
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_drafted_by_id_fk" FOREIGN KEY ("drafted_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "regulations" ADD CONSTRAINT "regulations_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "regulations_organisation_id_status_index" ON "regulations" USING btree ("organisation_id","status","valid_from");--> statement-breakpoint
-- The awards these persons, collectives and households have been given in the register, annulled ones too. Rules of
-- eligibility look at all of them, whoever asks: so the function reads as the auditor does until it
-- returns, and gives no names.
CREATE FUNCTION awards_held(subjects uuid[]) RETURNS TABLE (
	subject_id uuid, nomination_id uuid, award text, decided_on date, from_date date, to_date date, commendation_type text,
	annulled boolean, initiatives jsonb, basis jsonb
) LANGUAGE plpgsql AS $$
DECLARE
	reader text := current_setting('app.organisations', true);
BEGIN
	PERFORM set_config('app.organisations', '*', true);
	RETURN QUERY
	SELECT coalesce(n.person_id, n.collective_id, n.household_id), n.id, n.award, n.decided_on, a.from_date, a.to_date,
		n.commendation_type, n.stage in ('annulled', 'stripped'), a.facts->'initiatives', n.dossier->'basis'
	FROM (
		SELECT t.id FROM nominations t WHERE t.person_id = ANY (subjects)
		UNION ALL SELECT t.id FROM nominations t WHERE t.collective_id = ANY (subjects)
		UNION ALL SELECT t.id FROM nominations t WHERE t.household_id = ANY (subjects)
	) AS theirs
	JOIN nominations n ON n.id = theirs.id
	LEFT JOIN achievements a ON a.nomination_id = n.id
	WHERE n.decided_on IS NOT NULL;
	PERFORM set_config('app.organisations', coalesce(reader, ''), true);
END
$$;
--> statement-breakpoint
-- What the register knows of these nominations that a rule of eligibility may look at.
CREATE FUNCTION eligibility_facts(nominations_asked uuid[]) RETURNS TABLE (
	nomination_id uuid, declared jsonb, from_date date, to_date date, gender text, member_count integer, suspended jsonb, movement jsonb,
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
	SELECT asked.id, coalesce(a.facts, '{}'), a.from_date, a.to_date, p.gender, c.member_count, suspended.causes,
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
