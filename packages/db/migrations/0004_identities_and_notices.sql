-- What one unit has written down twice at the same moment becomes one: the first stays. The owner, too, is under row level
-- security and may not update or delete here, so it is not forced while this runs.
ALTER TABLE "persons" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "collectives" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "households" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
WITH same AS (
	SELECT "id", "died_on", first_value("id") OVER (
		PARTITION BY "organisation_id", lower("full_name"), "birth_year", "born_on" ORDER BY "created_at", "id"
	) AS kept FROM "persons" WHERE "birth_year" IS NOT NULL
), told AS (
	UPDATE "persons" p SET "life_status" = 'dead', "died_on" = d."died_on"
	FROM (SELECT kept, min("died_on") AS "died_on" FROM same GROUP BY kept) d
	WHERE p."id" = d.kept AND p."life_status" = 'alive' AND d."died_on" IS NOT NULL
), moved AS (
	UPDATE "nominations" n SET "person_id" = s.kept FROM same s WHERE n."person_id" = s."id" AND s.kept <> s."id"
)
DELETE FROM "persons" p USING same s WHERE p."id" = s."id" AND s.kept <> s."id";--> statement-breakpoint
WITH same AS (
	SELECT "id", first_value("id") OVER (PARTITION BY "organisation_id", lower("name") ORDER BY "created_at", "id") AS kept
	FROM "collectives"
), moved AS (
	UPDATE "nominations" n SET "collective_id" = s.kept FROM same s WHERE n."collective_id" = s."id" AND s.kept <> s."id"
)
DELETE FROM "collectives" c USING same s WHERE c."id" = s."id" AND s.kept <> s."id";--> statement-breakpoint
WITH same AS (
	SELECT "id", first_value("id") OVER (PARTITION BY "organisation_id", lower("head_name") ORDER BY "created_at", "id") AS kept
	FROM "households"
), moved AS (
	UPDATE "nominations" n SET "household_id" = s.kept FROM same s WHERE n."household_id" = s."id" AND s.kept <> s."id"
)
DELETE FROM "households" h USING same s WHERE h."id" = s."id" AND s.kept <> s."id";--> statement-breakpoint
ALTER TABLE "persons" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "collectives" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "households" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "collectives_organisation_id_index";--> statement-breakpoint
DROP INDEX "households_organisation_id_index";--> statement-breakpoint
CREATE UNIQUE INDEX "collectives_identity_unique" ON "collectives" USING btree ("organisation_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "households_identity_unique" ON "households" USING btree ("organisation_id",lower("head_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "persons_identity_unique" ON "persons" USING btree ("organisation_id",lower("full_name"),"birth_year",coalesce("born_on", '-infinity'::date)) WHERE "persons"."birth_year" is not null;--> statement-breakpoint
-- A notice was never closed until now: it is open where its dossier is still in that appraisal, and there alone.
ALTER TABLE "public_notices" DROP CONSTRAINT "public_notices_status_check";--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_status_check" CHECK ("public_notices"."status" in ('open', 'closed', 'takenDown'));--> statement-breakpoint
UPDATE "public_notices" p SET "status" = CASE WHEN n."stage" IN ('returned', 'withdrawn') THEN 'takenDown' ELSE 'closed' END
FROM "nominations" n
WHERE n."id" = p."nomination_id" AND p."status" = 'open' AND NOT (
	coalesce(n."dossier"->>'suspendedFrom', n."stage") = 'appraisal'
	AND coalesce(n."dossier"->'publicComment'->>'closesOn' = to_char(p."closes_on", 'YYYY-MM-DD'), false)
);--> statement-breakpoint
UPDATE "nominations" n SET "dossier" = jsonb_set(n."dossier", '{publicComment,status}', to_jsonb(CASE
	WHEN coalesce(n."dossier"->>'suspendedFrom', n."stage") = 'appraisal' THEN 'open'
	WHEN n."stage" IN ('returned', 'withdrawn') THEN 'takenDown'
	ELSE 'closed'
END))
WHERE jsonb_typeof(n."dossier"->'publicComment') = 'object';--> statement-breakpoint
CREATE UNIQUE INDEX "public_notices_open_unique" ON "public_notices" USING btree ("nomination_id") WHERE "public_notices"."status" = 'open';
