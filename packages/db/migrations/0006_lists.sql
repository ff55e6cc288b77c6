CREATE TABLE "nomination_names" (
	"nomination_id" uuid NOT NULL,
	"sort_name" text COLLATE "vi-x-icu" NOT NULL,
	CONSTRAINT "nomination_names_pkey" PRIMARY KEY("nomination_id")
);
--> statement-breakpoint
CREATE TABLE "nomination_words" (
	"nomination_id" uuid NOT NULL,
	"onward" text COLLATE "C" NOT NULL,
	CONSTRAINT "nomination_words_pkey" PRIMARY KEY("nomination_id","onward")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "saved_views_pkey" PRIMARY KEY("user_id","name")
);
--> statement-breakpoint
DROP INDEX "deadlines_open_due_on_index";--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "nomination_names_sort_name_index" ON "nomination_names" USING btree ("sort_name","nomination_id");--> statement-breakpoint
CREATE INDEX "nomination_words_onward_index" ON "nomination_words" USING btree ("onward","nomination_id");--> statement-breakpoint
CREATE INDEX "history_recorded_at_index" ON "history" USING brin ("recorded_at");--> statement-breakpoint
CREATE INDEX "nominations_due_on_index" ON "nominations" USING btree ("due_on","id") WHERE "nominations"."due_on" is not null;--> statement-breakpoint
CREATE INDEX "nominations_stage_index" ON "nominations" USING btree ("stage","id");--> statement-breakpoint
CREATE INDEX "nominations_award_index" ON "nominations" USING btree ("award","id");--> statement-breakpoint
CREATE INDEX "nominations_movement_id_index" ON "nominations" USING btree ("movement_id","id") WHERE "nominations"."movement_id" is not null;--> statement-breakpoint
CREATE INDEX "nominations_posthumous_index" ON "nominations" USING btree ("id") WHERE "nominations"."posthumous";--> statement-breakpoint
CREATE INDEX "nominations_commendation_type_index" ON "nominations" USING btree ("commendation_type","id") WHERE "nominations"."commendation_type" in ('serviceRecord', 'seniority', 'diplomatic');--> statement-breakpoint
-- The name a list is sorted by: a person's given name first, then family and middle names; a collective as it is called.
CREATE FUNCTION list_name(subject_kind text, name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN subject_kind = 'collective' THEN btrim(name) ELSE regexp_replace(btrim(name), '^(.*)\s+(\S+)$', '\2 \1') END
$$;
--> statement-breakpoint
-- A name from each of its words onwards, and from each sign: 'nguyen van an', 'van an', 'an'.
CREATE FUNCTION name_onwards(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT DISTINCT left(substr(name, i), 80) FROM generate_series(1, length(name)) AS i
	WHERE substr(name, i, 1) ~ '\S' AND (i = 1 OR substr(name, i, 1) ~ '[^[:alnum:]]' OR substr(name, i - 1, 1) ~ '[^[:alnum:]]')
$$;
--> statement-breakpoint
INSERT INTO "nomination_names" ("nomination_id", "sort_name")
SELECT n."id", list_name(n."subject_kind", coalesce(p."full_name", c."name", h."head_name"))
FROM "nominations" n
LEFT JOIN "persons" p ON p."id" = n."person_id" LEFT JOIN "collectives" c ON c."id" = n."collective_id" LEFT JOIN "households" h ON h."id" = n."household_id";
--> statement-breakpoint
INSERT INTO "nomination_words" ("nomination_id", "onward")
SELECT n."id", w
FROM "nominations" n
LEFT JOIN "persons" p ON p."id" = n."person_id" LEFT JOIN "collectives" c ON c."id" = n."collective_id" LEFT JOIN "households" h ON h."id" = n."household_id"
CROSS JOIN LATERAL name_onwards(coalesce(p."search_name", c."search_name", h."search_name")) AS w;
--> statement-breakpoint
ALTER TABLE "nomination_names" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "nomination_names" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "nomination_words" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "nomination_words" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A sub-select with a limit and not EXISTS: it stays one look-up a row, where EXISTS might become a hash of all readers.
CREATE POLICY "nomination_names_select" ON "nomination_names" FOR SELECT USING (
	(SELECT app_sees_all())
	OR (SELECT true FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_names"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]) LIMIT 1)
);
--> statement-breakpoint
CREATE POLICY "nomination_names_insert" ON "nomination_names" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_names"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "nomination_words_select" ON "nomination_words" FOR SELECT USING (
	(SELECT app_sees_all())
	OR (SELECT true FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_words"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]) LIMIT 1)
);
--> statement-breakpoint
CREATE POLICY "nomination_words_insert" ON "nomination_words" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "nomination_words"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
