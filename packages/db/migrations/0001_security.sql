-- History is append-only for everybody, the owner included: grants stop the application, this stops mistakes of the owner.
-- Whoever disables the trigger is found out by the hash chain.
CREATE FUNCTION history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'history is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_append_only_rows BEFORE UPDATE OR DELETE ON "history"
	FOR EACH ROW EXECUTE FUNCTION history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER history_append_only_truncate BEFORE TRUNCATE ON "history"
	FOR EACH STATEMENT EXECUTE FUNCTION history_refuse_change();
--> statement-breakpoint
-- ALWAYS: also in a session that calls itself a replica.
ALTER TABLE "history" ENABLE ALWAYS TRIGGER history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "history" ENABLE ALWAYS TRIGGER history_append_only_truncate;
--> statement-breakpoint
-- The organisations in whose name the transaction reads: an array literal in app.organisations, or null without one.
CREATE FUNCTION app_organisations() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN current_setting('app.organisations', true) LIKE '{%' THEN current_setting('app.organisations', true)::text[] END
$$;
--> statement-breakpoint
-- The auditor's context, '*'.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('app.organisations', true) = '*', false)
$$;
--> statement-breakpoint
-- In the policies the functions stand in a sub-select, so that they are evaluated once a statement and not once a row.
-- Reading: one's own organisation's subjects, and the subjects of nominations one may see; '*' reads everything.
-- Writing: only in the name of an organisation listed in the context; '*' writes nothing.
ALTER TABLE "persons" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "persons" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "persons_select" ON "persons" FOR SELECT USING (
	(SELECT app_sees_all())
	OR "organisation_id" = ANY ((SELECT app_organisations())::text[])
	OR EXISTS (SELECT 1 FROM "nominations" n WHERE n."person_id" = "persons"."id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "persons_insert" ON "persons" FOR INSERT WITH CHECK ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
CREATE POLICY "persons_update" ON "persons" FOR UPDATE USING ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
ALTER TABLE "collectives" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "collectives" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "collectives_select" ON "collectives" FOR SELECT USING (
	(SELECT app_sees_all())
	OR "organisation_id" = ANY ((SELECT app_organisations())::text[])
	OR EXISTS (SELECT 1 FROM "nominations" n WHERE n."collective_id" = "collectives"."id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "collectives_insert" ON "collectives" FOR INSERT WITH CHECK ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
CREATE POLICY "collectives_update" ON "collectives" FOR UPDATE USING ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
ALTER TABLE "households" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "households" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "households_select" ON "households" FOR SELECT USING (
	(SELECT app_sees_all())
	OR "organisation_id" = ANY ((SELECT app_organisations())::text[])
	OR EXISTS (SELECT 1 FROM "nominations" n WHERE n."household_id" = "households"."id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "households_insert" ON "households" FOR INSERT WITH CHECK ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
CREATE POLICY "households_update" ON "households" FOR UPDATE USING ("organisation_id" = ANY ((SELECT app_organisations())::text[]));
--> statement-breakpoint
ALTER TABLE "person_secrets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "person_secrets" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Through persons and its policy: whoever sees the person sees the ciphertext.
CREATE POLICY "person_secrets_select" ON "person_secrets" FOR SELECT USING (
	EXISTS (SELECT 1 FROM "persons" p WHERE p."id" = "person_secrets"."person_id")
);
--> statement-breakpoint
CREATE POLICY "person_secrets_insert" ON "person_secrets" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "persons" p WHERE p."id" = "person_secrets"."person_id" AND p."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "person_secrets_update" ON "person_secrets" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "persons" p WHERE p."id" = "person_secrets"."person_id" AND p."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "person_secrets_delete" ON "person_secrets" FOR DELETE USING (
	EXISTS (SELECT 1 FROM "persons" p WHERE p."id" = "person_secrets"."person_id" AND p."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
ALTER TABLE "achievements" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "achievements" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "achievements_select" ON "achievements" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nominations" n WHERE n."id" = "achievements"."nomination_id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "achievements_insert" ON "achievements" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nominations" n WHERE n."id" = "achievements"."nomination_id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "achievements_update" ON "achievements" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nominations" n WHERE n."id" = "achievements"."nomination_id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "history_select" ON "history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nominations" n WHERE n."id" = "history"."nomination_id" AND n."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
-- The step writes history and never reads it, so it needs no context.
CREATE POLICY "history_insert" ON "history" FOR INSERT WITH CHECK (true);
