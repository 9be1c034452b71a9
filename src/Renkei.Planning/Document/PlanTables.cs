using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>The tables of the plan document. Every version of every section is kept.</summary>
internal static class PlanTables
{
    // revision counts the changes of a whole plan; taking the plan's row first puts every change of one plan in one order
    // on both engines and keeps two units from waiting for each other.
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        new("planning", 1, "plans, sections, versions, numbers, drafts", """
            create table plan (
                id bytea primary key, practice smallint not null, revision bigint not null,
                made_at bigint not null, made_by text not null, made_by_label text not null,
                closed_at bigint, closed_by text, closed_by_label text)
            """, """
            create table plan_section (
                plan bytea not null references plan (id), section_key text not null, kind text not null,
                version bigint not null, primary key (plan, section_key))
            """, """
            create table plan_section_version (
                plan bytea not null references plan (id), section_key text not null, version bigint not null,
                revision bigint not null, base bigint not null, act text not null, body text not null,
                at bigint not null, actor text not null, actor_label text not null,
                primary key (plan, section_key, version))
            """, "create unique index plan_section_version_revision on plan_section_version (plan, revision)", """
            create table plan_number (
                plan bytea not null references plan (id), kind text not null, last bigint not null,
                primary key (plan, kind))
            """, """
            create table plan_draft (
                plan bytea not null references plan (id), number bigint not null, section_key text not null,
                base bigint not null, head bigint not null, body text not null,
                at bigint not null, actor text not null, actor_label text not null,
                state text not null, settled_at bigint, settled_by text, settled_by_label text, settled_version bigint,
                primary key (plan, number))
            """, "create index plan_draft_section on plan_draft (plan, section_key, state)", """
            create table plan_import (
                plan bytea not null references plan (id), number bigint not null, at bigint not null,
                actor text not null, actor_label text not null, from_plan bytea not null, from_name text not null,
                content_hash text not null, primary key (plan, number))
            """),
        // A file is found by its local number; its bytes stand in Storage. An erased one keeps its row, also in a copy.
        new("planning", 2, "files of a plan by local number", """
            create table plan_file (
                plan bytea not null references plan (id), number bigint not null, file bytea,
                name text not null, media_type text not null, size bigint not null, hash bytea not null,
                at bigint not null, actor text not null, actor_label text not null,
                erased_at bigint, erased_why text, primary key (plan, number))
            """),
    ];
}
