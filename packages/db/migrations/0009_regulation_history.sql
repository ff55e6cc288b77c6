CREATE TABLE "regulation_history" (
	"regulation_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"note" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "regulation_history_pkey" PRIMARY KEY("regulation_id","sequence"),
	CONSTRAINT "regulation_history_act_check" CHECK ("regulation_history"."act" in ('draft', 'propose', 'withdraw', 'approve', 'refuse'))
);
--> statement-breakpoint
ALTER TABLE "regulation_history" ADD CONSTRAINT "regulation_history_regulation_id_fk" FOREIGN KEY ("regulation_id") REFERENCES "regulations"("id");--> statement-breakpoint
-- What was done with a regulation stays as it was told, as with the history of nominations.
CREATE FUNCTION regulation_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'regulation history is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER regulation_history_append_only_rows BEFORE UPDATE OR DELETE ON "regulation_history"
	FOR EACH ROW EXECUTE FUNCTION regulation_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER regulation_history_append_only_truncate BEFORE TRUNCATE ON "regulation_history"
	FOR EACH STATEMENT EXECUTE FUNCTION regulation_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "regulation_history" ENABLE ALWAYS TRIGGER regulation_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "regulation_history" ENABLE ALWAYS TRIGGER regulation_history_append_only_truncate;
--> statement-breakpoint
-- A regulation that was approved, refused or withdrawn stays as it is; one that was proposed waits as it was proposed.
CREATE FUNCTION regulations_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.status IN ('approved', 'refused', 'withdrawn') THEN
		RAISE EXCEPTION 'a regulation that is % stays as it is', OLD.status USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF OLD.status = 'proposed' AND (NEW.content, NEW.valid_from, NEW.reason) IS DISTINCT FROM (OLD.content, OLD.valid_from, OLD.reason) THEN
		RAISE EXCEPTION 'a regulation is decided as it was proposed' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	IF (NEW.id, NEW.organisation_id, NEW.drafted_by_id) IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.drafted_by_id) THEN
		RAISE EXCEPTION 'a regulation keeps its organisation and its author' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER regulations_stay BEFORE UPDATE ON "regulations" FOR EACH ROW EXECUTE FUNCTION regulations_refuse_change();
