CREATE TABLE "cluster_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year_id" uuid NOT NULL,
	"unit_id" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cluster_files_type_check" CHECK ("cluster_files"."type" in ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
	CONSTRAINT "cluster_files_size_check" CHECK ("cluster_files"."size" > 0),
	CONSTRAINT "cluster_files_sha256_check" CHECK ("cluster_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "model_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"model_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"alternative" text NOT NULL,
	"uploaded_by_id" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_on" date,
	CONSTRAINT "model_pictures_type_check" CHECK ("model_pictures"."type" in ('jpg', 'png')),
	CONSTRAINT "model_pictures_size_check" CHECK ("model_pictures"."size" > 0),
	CONSTRAINT "model_pictures_sha256_check" CHECK ("model_pictures"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "cluster_files" ADD CONSTRAINT "cluster_files_unit_fk" FOREIGN KEY ("year_id","unit_id") REFERENCES "cluster_members"("year_id","unit_id");--> statement-breakpoint
ALTER TABLE "cluster_files" ADD CONSTRAINT "cluster_files_uploaded_by_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "model_pictures" ADD CONSTRAINT "model_pictures_model_id_fk" FOREIGN KEY ("model_id") REFERENCES "models"("id");--> statement-breakpoint
ALTER TABLE "model_pictures" ADD CONSTRAINT "model_pictures_uploaded_by_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id");--> statement-breakpoint
CREATE INDEX "cluster_files_unit_index" ON "cluster_files" USING btree ("year_id","unit_id");--> statement-breakpoint
CREATE INDEX "model_pictures_model_id_index" ON "model_pictures" USING btree ("model_id");--> statement-breakpoint
ALTER TABLE "model_pictures" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "model_pictures" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "model_pictures_select" ON "model_pictures" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_pictures"."model_id"
		AND (m."visible_to" && (SELECT app_organisations()) OR (m."status" = 'published' AND (SELECT cardinality(app_organisations()) > 0))))
);
--> statement-breakpoint
CREATE POLICY "model_pictures_insert" ON "model_pictures" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_pictures"."model_id" AND m."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "model_pictures_update" ON "model_pictures" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "models" m WHERE m."id" = "model_pictures"."model_id" AND m."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
ALTER TABLE "cluster_files" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cluster_files" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Within the cluster, its organiser and board; which of them sees it when is asked in the slice, as with the points.
CREATE POLICY "cluster_files_select" ON "cluster_files" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_files"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
--> statement-breakpoint
CREATE POLICY "cluster_files_insert" ON "cluster_files" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "cluster_years" y WHERE y."id" = "cluster_files"."year_id" AND y."visible_to" && (SELECT app_organisations()))
);
