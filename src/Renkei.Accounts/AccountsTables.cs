using Renkei.Storage;

namespace Renkei.Accounts;

/// <summary>The tables of this module: who people are, what they may prove it with, where they sit, who is signed in.</summary>
internal static class AccountsTables
{
    internal static IReadOnlyList<Migration> Steps { get; } =
    [
        new("accounts", 1, "organisations, people, seats, sessions, links", """
            create table organisation (
                id bytea primary key, kind text not null, vendor_kind text, name text not null,
                practice smallint not null, created_at bigint not null, closed_at bigint)
            """, """
            create table organisation_stage (
                organisation bytea not null references organisation (id), stage text not null, since text not null,
                primary key (organisation, stage))
            """, """
            create table person (
                id bytea primary key, organisation bytea not null references organisation (id), name text not null,
                mail text, mail_key text unique, administrator smallint not null, practice smallint not null,
                created_at bigint not null, disabled_at bigint)
            """, "create index person_organisation on person (organisation)", """
            create table plan_party (
                plan bytea not null, party bigint not null, organisation bytea not null references organisation (id),
                primary key (plan, party), unique (plan, organisation))
            """, """
            create table seat (
                plan bytea not null, person bytea not null references person (id), role text not null,
                party bigint not null, given_at bigint not null, primary key (plan, person))
            """, "create index seat_person on seat (person)", """
            create table deputy (
                id bytea primary key, person bytea not null references person (id),
                deputy bytea not null references person (id), first_day text not null, last_day text not null,
                ended_at bigint)
            """, "create index deputy_deputy on deputy (deputy)", "create index deputy_person on deputy (person)", """
            create table session (
                token_hash bytea primary key, id bytea not null unique, person bytea not null references person (id),
                level smallint not null, begun_at bigint not null, confirmed_at bigint not null,
                seen_at bigint not null, ends_at bigint not null, device text not null)
            """, "create index session_person on session (person, begun_at)", """
            create table link_pass (
                id bytea primary key, token_hash bytea not null unique, purpose text not null, scope text not null,
                person bytea references person (id), made_by text not null, made_at bigint not null,
                expires_at bigint not null, uses_left bigint, used_at bigint, revoked_at bigint)
            """, "create index link_pass_scope on link_pass (purpose, scope)"),
        new("accounts", 2, "what people prove themselves with, keys, letters", """
            create table password (
                person bytea primary key references person (id), hash text not null, changed_at bigint not null)
            """, """
            create table totp (
                person bytea primary key references person (id), secret bytea not null, made_at bigint not null,
                confirmed_at bigint, last_step bigint not null)
            """, """
            create table recovery_code (
                person bytea not null references person (id), hash bytea not null, used_at bigint,
                primary key (person, hash))
            """, """
            create table passkey (
                credential bytea primary key, person bytea not null references person (id), name text not null,
                public_key bytea not null, sign_count bigint not null, transports text not null,
                user_verified smallint not null, backup_eligible smallint not null, backed_up smallint not null,
                attestation bytea not null, client_data bytea not null, made_at bigint not null, used_at bigint)
            """, "create index passkey_person on passkey (person)", """
            create table passkey_challenge (
                token_hash bytea primary key, person bytea, state text not null, expires_at bigint not null)
            """, """
            create table sign_in_failure (
                account bytea primary key, failures bigint not null, last_at bigint not null,
                locked_until bigint not null)
            """, """
            create table protection_key (
                name text primary key, sealed bytea not null, made_at bigint not null)
            """, """
            create table letter (
                id bytea primary key, person bytea, plan bytea, link bytea, to_name text not null, to_mail text not null,
                subject text not null, sealed bytea, state text not null, tries bigint not null,
                made_at bigint not null, next_at bigint not null, sent_at bigint, problem text)
            """, "create index letter_state on letter (state, next_at)"),
    ];
}
