CREATE TABLE "cluster_flags" (
	"year_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"rank" integer NOT NULL,
	"proposed_on" date NOT NULL,
	"nomination_id" uuid,
	CONSTRAINT "cluster_flags_pkey" PRIMARY KEY("year_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "cluster_history" (
	"year_id" uuid NOT NULL,
	"act" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cluster_history_pkey" PRIMARY KEY("year_id","sequence"),
	CONSTRAINT "cluster_history_act_check" CHECK ("cluster_history"."act" in ('form', 'arrange', 'openSelfScoring', 'openCrossScoring', 'reopenSelfScoring', 'agreeRanking', 'reopenCrossScoring', 'settleTie', 'proposeFlags', 'close', 'replaceMember', 'removeMember', 'score', 'nominate'))
);
--> statement-breakpoint
CREATE TABLE "cluster_members" (
	"year_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"left_on" date,
	"left_reason" text,
	CONSTRAINT "cluster_members_pkey" PRIMARY KEY("year_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "cluster_sheets" (
	"year_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"scorer_id" text NOT NULL,
	"scores" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_by_id" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cluster_sheets_pkey" PRIMARY KEY("year_id","unit_id","scorer_id")
);
--> statement-breakpoint
CREATE TABLE "cluster_years" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cluster_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"head_id" text NOT NULL,
	"deputy_id" text,
	"cross_scoring" text NOT NULL,
	"award" text NOT NULL,
	"flags" integer NOT NULL,
	"criteria" jsonb NOT NULL,
	"status" text NOT NULL,
	"tie_order" text[] NOT NULL,
	"tie_reason" text,
	"version" integer NOT NULL,
	"visible_to" text[] NOT NULL,
	CONSTRAINT "cluster_years_year_unique" UNIQUE("cluster_id","year"),
	CONSTRAINT "cluster_years_status_check" CHECK ("cluster_years"."status" in ('formed', 'selfScoring', 'crossScoring', 'ranked', 'closed')),
	CONSTRAINT "cluster_years_cross_scoring_check" CHECK ("cluster_years"."cross_scoring" in ('members', 'head')),
	CONSTRAINT "cluster_years_flags_check" CHECK ("cluster_years"."flags" >= 0)
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"organiser_id" text NOT NULL,
	CONSTRAINT "clusters_kind_check" CHECK ("clusters"."kind" in ('cluster', 'block'))
);
--> statement-breakpoint
ALTER TABLE "cluster_flags" ADD CONSTRAINT "cluster_flags_unit_fk" FOREIGN KEY ("year_id","unit_id") REFERENCES "cluster_members"("year_id","unit_id");--> statement-breakpoint
ALTER TABLE "cluster_flags" ADD CONSTRAINT "cluster_flags_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "cluster_history" ADD CONSTRAINT "cluster_history_year_id_fk" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id");--> statement-breakpoint
ALTER TABLE "cluster_members" ADD CONSTRAINT "cluster_members_year_id_fk" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id");--> statement-breakpoint
ALTER TABLE "cluster_members" ADD CONSTRAINT "cluster_members_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "cluster_sheets" ADD CONSTRAINT "cluster_sheets_unit_fk" FOREIGN KEY ("year_id","unit_id") REFERENCES "cluster_members"("year_id","unit_id");--> statement-breakpoint
ALTER TABLE "cluster_sheets" ADD CONSTRAINT "cluster_sheets_scorer_fk" FOREIGN KEY ("year_id","scorer_id") REFERENCES "cluster_members"("year_id","unit_id");--> statement-breakpoint
ALTER TABLE "cluster_sheets" ADD CONSTRAINT "cluster_sheets_saved_by_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "cluster_years" ADD CONSTRAINT "cluster_years_cluster_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id");--> statement-breakpoint
ALTER TABLE "cluster_years" ADD CONSTRAINT "cluster_years_head_id_fk" FOREIGN KEY ("head_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "cluster_years" ADD CONSTRAINT "cluster_years_deputy_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "clusters_organiser_id_fk" FOREIGN KEY ("organiser_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE INDEX "cluster_flags_nomination_id_index" ON "cluster_flags" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "cluster_members_unit_id_index" ON "cluster_members" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "clusters_organiser_id_index" ON "clusters" USING btree ("organiser_id");--> statement-breakpoint
ALTER TABLE "cluster_sheets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cluster_sheets" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Members, the organiser and its board read and write points; which of them may do what is asked in the slice.
CREATE POLICY "cluster_sheets_select" ON "cluster_sheets" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_sheets"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "cluster_sheets_insert" ON "cluster_sheets" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_sheets"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "cluster_sheets_update" ON "cluster_sheets" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_sheets"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "cluster_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cluster_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "cluster_history_select" ON "cluster_history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_history"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "cluster_history_insert" ON "cluster_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_history"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE FUNCTION cluster_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of clusters is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER cluster_history_append_only_rows BEFORE UPDATE OR DELETE ON "cluster_history"
	FOR EACH ROW EXECUTE FUNCTION cluster_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER cluster_history_append_only_truncate BEFORE TRUNCATE ON "cluster_history"
	FOR EACH STATEMENT EXECUTE FUNCTION cluster_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "cluster_history" ENABLE ALWAYS TRIGGER cluster_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "cluster_history" ENABLE ALWAYS TRIGGER cluster_history_append_only_truncate;
