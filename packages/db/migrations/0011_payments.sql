CREATE TABLE "fund_budgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payer_id" text NOT NULL,
	"year" integer NOT NULL,
	"amount" bigint NOT NULL,
	"document" text NOT NULL,
	"document_on" date NOT NULL,
	"state" text NOT NULL,
	"set_by_id" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "fund_budgets_state_check" CHECK ("fund_budgets"."state" in ('set', 'confirmed', 'refused')),
	CONSTRAINT "fund_budgets_amount_check" CHECK ("fund_budgets"."amount" > 0),
	CONSTRAINT "fund_budgets_second_person_check" CHECK ("fund_budgets"."decided_by_id" <> "fund_budgets"."set_by_id"),
	CONSTRAINT "fund_budgets_decided_check" CHECK (("fund_budgets"."state" = 'set') = ("fund_budgets"."decided_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "payment_history" (
	"nomination_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"act" text NOT NULL,
	"state_from" text NOT NULL,
	"state_to" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"payload" jsonb NOT NULL,
	"command_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_history_pkey" PRIMARY KEY("nomination_id","sequence"),
	CONSTRAINT "payment_history_act_check" CHECK ("payment_history"."act" in ('setAmount', 'surpass', 'markPaid', 'markReturned', 'confirm', 'sendBack', 'awardRevoked', 'awardRestored'))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"nomination_id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"payer_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"award" text NOT NULL,
	"amount" bigint,
	"at_most" bigint,
	"is_due" boolean NOT NULL,
	"source" text NOT NULL,
	"payer_source" text NOT NULL,
	"several_source" text,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"paid_on" date,
	"paid_document" text,
	"marked_by_id" text,
	"confirmed_by_id" text,
	"returned_on" date,
	"returned_document" text,
	"return_marked_by_id" text,
	"return_confirmed_by_id" text,
	CONSTRAINT "payments_state_check" CHECK ("payments"."state" in ('listed', 'notDue', 'paid', 'confirmed', 'cancelled', 'toReturn', 'returned', 'recovered')),
	CONSTRAINT "payments_amount_check" CHECK ("payments"."amount" > 0 and "payments"."at_most" > 0),
	CONSTRAINT "payments_second_person_check" CHECK ("payments"."confirmed_by_id" <> "payments"."marked_by_id"),
	CONSTRAINT "payments_return_second_person_check" CHECK ("payments"."return_confirmed_by_id" <> "payments"."return_marked_by_id"),
	CONSTRAINT "payments_paid_check" CHECK (("payments"."state" in ('paid', 'confirmed', 'toReturn', 'returned', 'recovered')) = ("payments"."paid_on" is not null) and ("payments"."paid_on" is null) = ("payments"."marked_by_id" is null) and ("payments"."paid_on" is null or "payments"."amount" is not null) and ("payments"."state" <> 'confirmed' or "payments"."confirmed_by_id" is not null)),
	CONSTRAINT "payments_returned_check" CHECK (("payments"."state" in ('returned', 'recovered')) = ("payments"."returned_on" is not null) and ("payments"."returned_on" is null) = ("payments"."return_marked_by_id" is null) and ("payments"."state" = 'recovered') = ("payments"."return_confirmed_by_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "fund_budgets" ADD CONSTRAINT "fund_budgets_payer_id_fk" FOREIGN KEY ("payer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "fund_budgets" ADD CONSTRAINT "fund_budgets_set_by_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "fund_budgets" ADD CONSTRAINT "fund_budgets_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "payment_history" ADD CONSTRAINT "payment_history_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "payments"("nomination_id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_payer_id_fk" FOREIGN KEY ("payer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE UNIQUE INDEX "fund_budgets_document_unique" ON "fund_budgets" USING btree ("payer_id","year","document") WHERE "fund_budgets"."state" <> 'refused';--> statement-breakpoint
CREATE INDEX "payments_decision_id_index" ON "payments" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "payments_payer_id_index" ON "payments" USING btree ("payer_id","decision_id");
--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "payments" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "payment_history" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "payment_history" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Who reads the nomination reads what it was paid; who may mark it is asked in the slice.
CREATE POLICY "payments_select" ON "payments" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "payments"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "payments_insert" ON "payments" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "payments"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "payments_update" ON "payments" FOR UPDATE USING (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "payments"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "payment_history_select" ON "payment_history" FOR SELECT USING (
	(SELECT app_sees_all())
	OR EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "payment_history"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
CREATE POLICY "payment_history_insert" ON "payment_history" FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM "nomination_readers" r WHERE r."nomination_id" = "payment_history"."nomination_id" AND r."organisation_id" = ANY ((SELECT app_organisations())::text[]))
);
--> statement-breakpoint
-- What was done with money stays as it was told, as with the history of nominations.
CREATE FUNCTION payment_history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'payment history is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER payment_history_append_only_rows BEFORE UPDATE OR DELETE ON "payment_history"
	FOR EACH ROW EXECUTE FUNCTION payment_history_refuse_change();
--> statement-breakpoint
CREATE TRIGGER payment_history_append_only_truncate BEFORE TRUNCATE ON "payment_history"
	FOR EACH STATEMENT EXECUTE FUNCTION payment_history_refuse_change();
--> statement-breakpoint
ALTER TABLE "payment_history" ENABLE ALWAYS TRIGGER payment_history_append_only_rows;
--> statement-breakpoint
ALTER TABLE "payment_history" ENABLE ALWAYS TRIGGER payment_history_append_only_truncate;
