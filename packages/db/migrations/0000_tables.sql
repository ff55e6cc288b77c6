CREATE TABLE "command_records" (
	"user_id" text NOT NULL,
	"procedure" text NOT NULL,
	"command_id" uuid NOT NULL,
	"body_hash" text NOT NULL,
	"response" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "command_records_pkey" PRIMARY KEY("user_id","procedure","command_id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("issuer_id","year","kind")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"nomination_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "deadlines_pkey" PRIMARY KEY("nomination_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"nomination_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"effective_on" date NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"on_behalf_of" text,
	"event_type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"payload_hash" text NOT NULL,
	"stage_from" text,
	"stage_to" text NOT NULL,
	"award" text NOT NULL,
	"rule_version" text,
	"command_id" uuid NOT NULL,
	CONSTRAINT "history_pkey" PRIMARY KEY("nomination_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_provider_id_account_id_unique" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"substitute_for" uuid,
	CONSTRAINT "memberships_role_check" CHECK ("memberships"."role" in ('nominator', 'unitHead', 'appraiser', 'clerk', 'councilSecretary', 'councilMember', 'leader', 'statistician', 'consultee', 'administrator', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nomination_id" uuid NOT NULL,
	"organisation_id" text NOT NULL,
	"question" text NOT NULL,
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"answered_on" date,
	"opinion" text,
	"answer" text,
	"status" text NOT NULL,
	CONSTRAINT "consultations_opinion_check" CHECK ("consultations"."opinion" in ('noObjection', 'objection', 'noOpinion')),
	CONSTRAINT "consultations_status_check" CHECK ("consultations"."status" in ('asked', 'answered', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "public_notices" (
	"nomination_id" uuid NOT NULL,
	"opened_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "public_notices_pkey" PRIMARY KEY("nomination_id","opened_on"),
	CONSTRAINT "public_notices_status_check" CHECK ("public_notices"."status" in ('open', 'closed')),
	CONSTRAINT "public_notices_counts_check" CHECK ("public_notices"."comments" >= 0 and "public_notices"."answered" >= 0)
);
--> statement-breakpoint
CREATE TABLE "council_items" (
	"session_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"eligible" integer NOT NULL,
	"in_favour" integer NOT NULL,
	"against" integer NOT NULL,
	"abstained" integer NOT NULL,
	"recused" integer NOT NULL,
	"required" integer NOT NULL,
	"reached" boolean NOT NULL,
	CONSTRAINT "council_items_pkey" PRIMARY KEY("session_id","nomination_id"),
	CONSTRAINT "council_items_counts_check" CHECK ("council_items"."eligible" >= 0 and "council_items"."in_favour" >= 0 and "council_items"."against" >= 0 and "council_items"."abstained" >= 0 and "council_items"."recused" >= 0 and "council_items"."required" >= 0)
);
--> statement-breakpoint
CREATE TABLE "council_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"held_on" date NOT NULL,
	"members" integer NOT NULL,
	"present" integer NOT NULL,
	"written_opinions" integer NOT NULL,
	"secretary_id" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "council_sessions_counts_check" CHECK ("council_sessions"."members" >= 0 and "council_sessions"."present" >= 0 and "council_sessions"."written_opinions" >= 0)
);
--> statement-breakpoint
CREATE TABLE "decision_items" (
	"decision_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "decision_items_pkey" PRIMARY KEY("decision_id","nomination_id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"year" integer NOT NULL,
	"symbol" text NOT NULL,
	"decided_on" date NOT NULL,
	"signed_by_id" text NOT NULL,
	"issued_by_id" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_issuer_id_year_number_unique" UNIQUE("issuer_id","year","number"),
	CONSTRAINT "decisions_kind_check" CHECK ("decisions"."kind" in ('award', 'annulment', 'stripping', 'restoration'))
);
--> statement-breakpoint
CREATE TABLE "letter_items" (
	"letter_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	CONSTRAINT "letter_items_pkey" PRIMARY KEY("letter_id","nomination_id")
);
--> statement-breakpoint
CREATE TABLE "submission_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_organisation_id" text NOT NULL,
	"to_organisation_id" text NOT NULL,
	"number" integer NOT NULL,
	"year" integer NOT NULL,
	"symbol" text NOT NULL,
	"signed_on" date NOT NULL,
	"signed_by_id" text NOT NULL,
	CONSTRAINT "submission_letters_from_organisation_id_year_number_unique" UNIQUE("from_organisation_id","year","number")
);
--> statement-breakpoint
CREATE TABLE "movement_documents" (
	"movement_id" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" date NOT NULL,
	CONSTRAINT "movement_documents_pkey" PRIMARY KEY("movement_id","number")
);
--> statement-breakpoint
CREATE TABLE "movements" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"launched_by_id" text NOT NULL,
	"launched_on" date NOT NULL,
	"ends_on" date,
	"status" text NOT NULL,
	CONSTRAINT "movements_level_check" CHECK ("movements"."level" in ('national', 'province', 'district', 'commune', 'unit')),
	CONSTRAINT "movements_status_check" CHECK ("movements"."status" in ('running', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "achievements" (
	"nomination_id" uuid PRIMARY KEY NOT NULL,
	"summary" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"basis" text
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"stage" text NOT NULL,
	"subject_kind" text NOT NULL,
	"person_id" uuid,
	"collective_id" uuid,
	"household_id" uuid,
	"award" text NOT NULL,
	"requested_award" text NOT NULL,
	"commendation_type" text NOT NULL,
	"procedure" text NOT NULL,
	"posthumous" boolean NOT NULL,
	"movement_id" text,
	"submitting_unit_id" text NOT NULL,
	"holder_id" text,
	"position" integer NOT NULL,
	"due_on" date,
	"regime" text,
	"rule_version" text,
	"visible_to" text[] NOT NULL,
	"dossier" jsonb NOT NULL,
	"history_head" text NOT NULL,
	"decided_on" date,
	"decided_by_id" text,
	"decision_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "nominations_code_unique" UNIQUE("code"),
	CONSTRAINT "nominations_subject_kind_check" CHECK ("nominations"."subject_kind" in ('individual', 'collective', 'household')),
	CONSTRAINT "nominations_commendation_type_check" CHECK ("nominations"."commendation_type" in ('merit', 'unexpected', 'movement', 'serviceRecord', 'seniority', 'diplomatic')),
	CONSTRAINT "nominations_procedure_check" CHECK ("nominations"."procedure" in ('standard', 'simplified')),
	CONSTRAINT "nominations_subject_check" CHECK (num_nonnulls("nominations"."person_id", "nominations"."collective_id", "nominations"."household_id") = 1 and case "nominations"."subject_kind" when 'individual' then "nominations"."person_id" is not null when 'collective' then "nominations"."collective_id" is not null else "nominations"."household_id" is not null end),
	CONSTRAINT "nominations_version_check" CHECK ("nominations"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "organisation_offices" (
	"organisation_id" text NOT NULL,
	"office" text NOT NULL,
	"holder_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "organisation_offices_pkey" PRIMARY KEY("organisation_id","office","valid_from"),
	CONSTRAINT "organisation_offices_office_check" CHECK ("organisation_offices"."office" in ('appraiser', 'council', 'clerk'))
);
--> statement-breakpoint
CREATE TABLE "organisation_successors" (
	"organisation_id" text NOT NULL,
	"successor_id" text NOT NULL,
	"from_date" date NOT NULL,
	"is_main" boolean NOT NULL,
	CONSTRAINT "organisation_successors_pkey" PRIMARY KEY("organisation_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"managing_body_id" text,
	"unit_code" text,
	"unit_as_of" date,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "organisations_kind_check" CHECK ("organisations"."kind" in ('central', 'ministry', 'commission', 'people-committee', 'department', 'district', 'party', 'council', 'front', 'armed_force', 'press', 'enterprise', 'other', 'school', 'hospital')),
	CONSTRAINT "organisations_level_check" CHECK ("organisations"."level" in ('central', 'ministry', 'province', 'district', 'commune', 'unit'))
);
--> statement-breakpoint
CREATE TABLE "collectives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"organisation_id" text NOT NULL,
	"member_count" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" uuid PRIMARY KEY NOT NULL,
	"head_name" text NOT NULL,
	"search_name" text NOT NULL,
	"organisation_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_secrets" (
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"key_id" text NOT NULL,
	"ciphertext" bytea NOT NULL,
	"blind_index" bytea,
	CONSTRAINT "person_secrets_pkey" PRIMARY KEY("person_id","field"),
	CONSTRAINT "person_secrets_field_check" CHECK ("person_secrets"."field" in ('nationalId', 'deathCircumstances', 'health'))
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"full_name" text NOT NULL,
	"search_name" text NOT NULL,
	"birth_year" integer,
	"born_on" date,
	"gender" text NOT NULL,
	"ethnicity" text,
	"occupation_group" text NOT NULL,
	"post" text,
	"organisation_id" text NOT NULL,
	"life_status" text NOT NULL,
	"died_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_gender_check" CHECK ("persons"."gender" in ('male', 'female', 'other', 'unknown')),
	CONSTRAINT "persons_occupation_group_check" CHECK ("persons"."occupation_group" in ('leader', 'official', 'worker', 'farmer', 'entrepreneur', 'soldier', 'intellectual', 'other')),
	CONSTRAINT "persons_life_status_check" CHECK ("persons"."life_status" in ('alive', 'dead'))
);
--> statement-breakpoint
ALTER TABLE "command_records" ADD CONSTRAINT "command_records_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_substitute_for_fk" FOREIGN KEY ("substitute_for") REFERENCES "memberships"("id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "council_items" ADD CONSTRAINT "council_items_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "council_sessions"("id");--> statement-breakpoint
ALTER TABLE "council_items" ADD CONSTRAINT "council_items_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "council_sessions" ADD CONSTRAINT "council_sessions_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "council_sessions" ADD CONSTRAINT "council_sessions_secretary_id_fk" FOREIGN KEY ("secretary_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_issuer_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_signed_by_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_issued_by_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "letter_items" ADD CONSTRAINT "letter_items_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "submission_letters"("id");--> statement-breakpoint
ALTER TABLE "letter_items" ADD CONSTRAINT "letter_items_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "submission_letters" ADD CONSTRAINT "submission_letters_from_organisation_id_fk" FOREIGN KEY ("from_organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "submission_letters" ADD CONSTRAINT "submission_letters_to_organisation_id_fk" FOREIGN KEY ("to_organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "submission_letters" ADD CONSTRAINT "submission_letters_signed_by_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "movement_documents" ADD CONSTRAINT "movement_documents_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_parent_id_fk" FOREIGN KEY ("parent_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "movements" ADD CONSTRAINT "movements_launched_by_id_fk" FOREIGN KEY ("launched_by_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "achievements" ADD CONSTRAINT "achievements_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_collective_id_fk" FOREIGN KEY ("collective_id") REFERENCES "collectives"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "households"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_movement_id_fk" FOREIGN KEY ("movement_id") REFERENCES "movements"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_submitting_unit_id_fk" FOREIGN KEY ("submitting_unit_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_holder_id_fk" FOREIGN KEY ("holder_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decided_by_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "organisation_offices" ADD CONSTRAINT "organisation_offices_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "organisation_offices" ADD CONSTRAINT "organisation_offices_holder_id_fk" FOREIGN KEY ("holder_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "organisation_successors" ADD CONSTRAINT "organisation_successors_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "organisation_successors" ADD CONSTRAINT "organisation_successors_successor_id_fk" FOREIGN KEY ("successor_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_fk" FOREIGN KEY ("parent_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_managing_body_id_fk" FOREIGN KEY ("managing_body_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "collectives" ADD CONSTRAINT "collectives_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
ALTER TABLE "person_secrets" ADD CONSTRAINT "person_secrets_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id");--> statement-breakpoint
CREATE INDEX "deadlines_open_due_on_index" ON "deadlines" USING btree ("due_on") WHERE "deadlines"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "deadlines_organisation_id_index" ON "deadlines" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "accounts_user_id_index" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_user_id_index" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation_id_index" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_index" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "consultations_organisation_id_status_index" ON "consultations" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "consultations_nomination_id_index" ON "consultations" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "council_items_nomination_id_index" ON "council_items" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "council_sessions_organisation_id_held_on_index" ON "council_sessions" USING btree ("organisation_id","held_on");--> statement-breakpoint
CREATE INDEX "decision_items_nomination_id_index" ON "decision_items" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "decisions_decided_on_index" ON "decisions" USING btree ("decided_on");--> statement-breakpoint
CREATE INDEX "letter_items_nomination_id_index" ON "letter_items" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "submission_letters_to_organisation_id_index" ON "submission_letters" USING btree ("to_organisation_id");--> statement-breakpoint
CREATE INDEX "movements_parent_id_index" ON "movements" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "movements_launched_by_id_index" ON "movements" USING btree ("launched_by_id");--> statement-breakpoint
CREATE INDEX "nominations_holder_id_due_on_id_index" ON "nominations" USING btree ("holder_id","due_on","id");--> statement-breakpoint
CREATE INDEX "nominations_visible_to_index" ON "nominations" USING gin ("visible_to");--> statement-breakpoint
CREATE INDEX "nominations_submitting_unit_id_id_index" ON "nominations" USING btree ("submitting_unit_id","id");--> statement-breakpoint
CREATE INDEX "nominations_award_decided_on_index" ON "nominations" USING btree ("award","decided_on");--> statement-breakpoint
CREATE INDEX "nominations_stage_holder_id_index" ON "nominations" USING btree ("stage","holder_id");--> statement-breakpoint
CREATE INDEX "nominations_person_id_index" ON "nominations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "nominations_collective_id_index" ON "nominations" USING btree ("collective_id");--> statement-breakpoint
CREATE INDEX "nominations_household_id_index" ON "nominations" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "organisation_offices_holder_id_index" ON "organisation_offices" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "organisation_successors_successor_id_index" ON "organisation_successors" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "organisations_parent_id_index" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisations_managing_body_id_index" ON "organisations" USING btree ("managing_body_id");--> statement-breakpoint
CREATE INDEX "collectives_organisation_id_index" ON "collectives" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "collectives_search_name_index" ON "collectives" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "households_organisation_id_index" ON "households" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "households_search_name_index" ON "households" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "person_secrets_field_blind_index_index" ON "person_secrets" USING btree ("field","blind_index");--> statement-breakpoint
CREATE INDEX "persons_organisation_id_index" ON "persons" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "persons_search_name_index" ON "persons" USING btree ("search_name");