CREATE TABLE "direction_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"direction_id" uuid NOT NULL,
	"task_id" uuid,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "direction_files_type_check" CHECK ("direction_files"."type" in ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
	CONSTRAINT "direction_files_size_check" CHECK ("direction_files"."size" > 0),
	CONSTRAINT "direction_files_sha256_check" CHECK ("direction_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "direction_task_history" (
	"task_id" uuid NOT NULL,
	"act" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "direction_task_history_pkey" PRIMARY KEY("task_id","sequence"),
	CONSTRAINT "direction_task_history_act_check" CHECK ("direction_task_history"."act" in ('assign', 'progress', 'report', 'takeBack', 'accept', 'return', 'extend', 'withdraw'))
);
--> statement-breakpoint
CREATE TABLE "direction_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"direction_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" text NOT NULL,
	"lead_id" text NOT NULL,
	"partner_ids" text[] NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"reported_by_id" text,
	"reported_on" date,
	"revision" integer NOT NULL,
	"visible_to" text[] NOT NULL,
	CONSTRAINT "direction_tasks_state_check" CHECK ("direction_tasks"."state" in ('assigned', 'inProgress', 'reported', 'accepted', 'returned', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "directions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer_id" text NOT NULL,
	"movement_id" text,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" date NOT NULL,
	"abstract" text NOT NULL,
	"visible_to" text[] NOT NULL,
	"given_by_id" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directions_kind_check" CHECK ("directions"."kind" in ('plan', 'conclusion', 'letter'))
);
--> statement-breakpoint
ALTER TABLE "direction_files" ADD CONSTRAINT "direction_files_direction_id_fk" FOREIGN KEY ("direction_id") REFERENCES "directions"("id");--> statement-breakpoint
ALTER TABLE "direction_files" ADD CONSTRAINT "direction_files_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "direction_tasks"("id");--> statement-breakpoint
ALTER TABLE "direction_files" ADD CONSTRAINT "direction_files_uploaded_by_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "direction_task_history" ADD CONSTRAINT "direction_task_history_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "direction_tasks"("id");--> statement-breakpoint
ALTER TABLE "direction_tasks" ADD CONSTRAINT "direction_tasks_direction_id_fk" FOREIGN KEY ("direction_id") REFERENCES "directions"("id");--> statement-breakpoint
ALTER TABLE "direction_tasks" ADD CONSTRAINT "direction_tasks_lead_id_fk" FOREIGN KEY ("lead_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "direction_tasks" ADD CONSTRAINT "direction_tasks_reported_by_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "directions" ADD CONSTRAINT "directions_issuer_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "directions" ADD CONSTRAINT "directions_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "directions" ADD CONSTRAINT "directions_given_by_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "direction_files_direction_id_index" ON "direction_files" USING btree ("direction_id");--> statement-breakpoint
CREATE INDEX "direction_files_task_id_index" ON "direction_files" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "direction_tasks_direction_id_index" ON "direction_tasks" USING btree ("direction_id","position");--> statement-breakpoint
CREATE INDEX "direction_tasks_lead_id_index" ON "direction_tasks" USING btree ("lead_id","due_on");--> statement-breakpoint
CREATE INDEX "direction_tasks_partner_ids_index" ON "direction_tasks" USING gin ("partner_ids");--> statement-breakpoint
CREATE INDEX "directions_issuer_id_index" ON "directions" USING btree ("issuer_id");--> statement-breakpoint
CREATE INDEX "directions_movement_id_index" ON "directions" USING btree ("movement_id");--> statement-breakpoint
ALTER TABLE "directions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "directions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_tasks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_tasks" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_files" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_files" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_task_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "direction_task_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whoever gave a task, whoever does it and whoever helps read and move it; which of them may do what is asked in the slice.
CREATE POLICY "direction_tasks_select" ON "direction_tasks" FOR SELECT USING (
	(SELECT app_sees_all()) OR "visible_to" && (SELECT app_organisations())
);
--> statement-breakpoint
CREATE POLICY "direction_tasks_insert" ON "direction_tasks" FOR INSERT WITH CHECK ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "direction_tasks_update" ON "direction_tasks" FOR UPDATE USING ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
CREATE POLICY "directions_select" ON "directions" FOR SELECT USING (
	(SELECT app_sees_all()) OR "visible_to" && (SELECT app_organisations())
	OR EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."direction_id" = "directions"."id" AND t."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "directions_insert" ON "directions" FOR INSERT WITH CHECK ("visible_to" && (SELECT app_organisations()));
--> statement-breakpoint
-- The document of a direction is seen with the direction, evidence with its task.
CREATE POLICY "direction_files_select" ON "direction_files" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."id" = "direction_files"."task_id" AND t."visible_to" && (SELECT app_organisations()))
	OR ("task_id" IS NULL AND EXISTS (SELECT 1 FROM "directions" d WHERE d."id" = "direction_files"."direction_id" AND d."visible_to" && (SELECT app_organisations())))
	OR ("task_id" IS NULL AND EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."direction_id" = "direction_files"."direction_id" AND t."visible_to" && (SELECT app_organisations())))
);
--> statement-breakpoint
CREATE POLICY "direction_files_insert" ON "direction_files" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."id" = "direction_files"."task_id" AND t."visible_to" && (SELECT app_organisations()))
	OR ("task_id" IS NULL AND EXISTS (SELECT 1 FROM "directions" d WHERE d."id" = "direction_files"."direction_id" AND d."visible_to" && (SELECT app_organisations())))
);
--> statement-breakpoint
CREATE POLICY "direction_task_history_select" ON "direction_task_history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."id" = "direction_task_history"."task_id" AND t."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "direction_task_history_insert" ON "direction_task_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "direction_tasks" t WHERE t."id" = "direction_task_history"."task_id" AND t."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE FUNCTION direction_task_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the history of tasks is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER direction_task_history_append_only_rows BEFORE UPDATE OR DELETE ON "direction_task_history"
	FOR EACH ROW EXECUTE FUNCTION direction_task_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER direction_task_history_append_only_truncate BEFORE TRUNCATE ON "direction_task_history"
	FOR EACH STATEMENT EXECUTE FUNCTION direction_task_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "direction_task_history" ENABLE ALWAYS TRIGGER direction_task_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "direction_task_history" ENABLE ALWAYS TRIGGER direction_task_history_append_only_truncate;
