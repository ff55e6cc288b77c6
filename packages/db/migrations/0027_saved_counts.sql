CREATE TABLE "saved_counts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"kept_for" text[] NOT NULL,
	"made_by_id" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
-- A table that was kept before does not know it.
DELETE FROM "count_tables";
--> statement-breakpoint
ALTER TABLE "count_cells" ADD COLUMN "ever_returned" integer NOT NULL;
--> statement-breakpoint
ALTER TABLE "saved_counts" ADD CONSTRAINT "saved_counts_made_by_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "users"("id");
--> statement-breakpoint
ALTER TABLE "saved_counts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "saved_counts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "saved_counts_select" ON "saved_counts" FOR SELECT USING ((SELECT app_sees_all()) OR "kept_for" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "saved_counts_insert" ON "saved_counts" FOR INSERT WITH CHECK ("kept_for" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "saved_counts_update" ON "saved_counts" FOR UPDATE USING ("kept_for" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "saved_counts_delete" ON "saved_counts" FOR DELETE USING ("kept_for" && (SELECT app_organisations()));
--> statement-breakpoint
-- Where each unit lies, told from the tree of organisations: as it was in a stretch of time between mergers, while the unit
-- stood, and as its main successor lies today. Above it stand its parents, each as it was then or as its own successor was.
-- Beside the facts and not in them, so that a merger moves no number.
CREATE VIEW "unit_places" AS
WITH RECURSIVE heirs AS MATERIALIZED (
	SELECT s."organisation_id", s."successor_id", s."from_date" FROM "organisation_successors" s WHERE s."is_main"
), epochs AS MATERIALIZED (
	SELECT e.since, coalesce(lead(e.since) OVER (ORDER BY e.since), 'infinity') AS until
	FROM (SELECT '-infinity'::date AS since UNION SELECT h."from_date" FROM heirs h) AS e
), heirs_by AS (
	SELECT e.since, o."id" AS organisation_id, o."id" AS at_id, 0 AS step FROM epochs e CROSS JOIN "organisations" o
	UNION ALL
	SELECT s.since, s.organisation_id, h."successor_id", s.step + 1
	FROM heirs_by s JOIN heirs h ON h."organisation_id" = s.at_id AND h."from_date" <= s.since WHERE s.step < 20
), standing AS MATERIALIZED (
	SELECT DISTINCT ON (s.since, s.organisation_id) s.since, s.organisation_id, s.at_id
	FROM heirs_by s ORDER BY s.since, s.organisation_id, s.step DESC
), climbed AS (
	SELECT e.since, o."id" AS unit_id, o."id" AS at_id, 0 AS step FROM epochs e CROSS JOIN "organisations" o
	UNION ALL
	SELECT c.since, c.unit_id, s.at_id, c.step + 1
	FROM climbed c JOIN "organisations" o ON o."id" = c.at_id
	JOIN standing s ON s.since = c.since AND s.organisation_id = o."parent_id" WHERE c.step < 20
), places AS MATERIALIZED (
	SELECT c.since, c.unit_id,
		(array_agg(o."id" ORDER BY c.step) FILTER (WHERE o."level" = 'province'))[1] AS province_id,
		(array_agg(o."id" ORDER BY c.step) FILTER (WHERE o."level" = 'district'))[1] AS district_id,
		(array_agg(o."id" ORDER BY c.step) FILTER (WHERE o."level" = 'commune'))[1] AS commune_id
	FROM climbed c JOIN "organisations" o ON o."id" = c.at_id AND o."kind" = 'people-committee'
	GROUP BY c.since, c.unit_id
)
SELECT s.organisation_id AS unit_id, e.since,
	CASE WHEN EXISTS (SELECT 1 FROM heirs h WHERE h."organisation_id" = s.organisation_id AND h."from_date" <= e.until)
		THEN 'infinity' ELSE e.until END AS until,
	p.province_id AS then_province_id, p.district_id AS then_district_id, p.commune_id AS then_commune_id,
	n.province_id AS now_province_id, n.district_id AS now_district_id, n.commune_id AS now_commune_id
FROM epochs e JOIN standing s ON s.since = e.since AND s.at_id = s.organisation_id
LEFT JOIN places p ON p.since = e.since AND p.unit_id = s.organisation_id
JOIN (SELECT max(since) AS since FROM epochs WHERE since <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS today ON true
JOIN standing h ON h.since = today.since AND h.organisation_id = s.organisation_id
LEFT JOIN places n ON n.since = today.since AND n.unit_id = h.at_id;
