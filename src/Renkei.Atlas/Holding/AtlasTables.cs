using Renkei.Storage;

namespace Renkei.Atlas.Holding;

/// <summary>The tables of the atlas: each edition of each table, side by side. The points of a series stand as one JSON object, as the files write them.</summary>
internal static class AtlasTables
{
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        new("atlas", 1, "editions, places, series, sites, shapes", """
            create table atlas_edition (
                dataset text not null, edition text not null, label text not null, file_name text not null, file_hash bytea not null,
                taken bigint not null, refused bigint not null, issues bigint not null,
                at bigint not null, actor text not null, actor_label text not null,
                primary key (dataset, edition))
            """, """
            create table atlas_place (
                dataset text not null, edition text not null, place text not null, name text not null, kind text not null,
                primary key (dataset, edition, place))
            """, """
            create table atlas_series (
                dataset text not null, edition text not null, place text not null, measure text not null, points text not null,
                primary key (place, measure, dataset, edition))
            """, """
            create table atlas_site (
                dataset text not null, edition text not null, site text not null, place text not null, name text not null, location text not null,
                north bigint, east bigint, functions text not null, points text not null,
                primary key (dataset, edition, site))
            """, "create index atlas_site_place on atlas_site (place, dataset, edition)", """
            create table atlas_shape (
                dataset text not null, edition text not null, place text not null, name text not null, rings text not null,
                primary key (place, dataset, edition))
            """),
    ];
}
