using Renkei.Fhir.Querying;
using Renkei.Fhir.Searching;

namespace Renkei.Tests.Fhir.Querying;

public class QueryReaderTests
{
    [Fact]
    public void Values_are_joined_by_or_and_parameters_by_and()
    {
        var query = Read("Patient", "name=山田,ﾔﾏﾀﾞ", "gender=male").Query;

        Assert.Equal(2, query.Criteria.Count);
        var names = Assert.IsType<ValueCriterion>(query.Criteria[0]);
        Assert.Equal(["山田", "やまた"], names.Terms.Cast<StringTerm>().Select(term => term.Folded));
    }

    // R4 §3.1.1.4.10: [code], [system]|[code], |[code], [system]|.
    [Theory]
    [InlineData("a", null, "a")]
    [InlineData("http://s|a", "http://s", "a")]
    [InlineData("|a", "", "a")]
    [InlineData("http://s|", "http://s", null)]
    [InlineData(@"http://s|a\,b\|c", "http://s", "a,b|c")]
    public void A_token_has_four_forms(string value, string? system, string? code) =>
        Assert.Equal(new TokenTerm(system, code), Term("Patient", $"identifier={value}"));

    // R4 §3.1.1.4.5: the span that digits mean.
    [Theory]
    [InlineData("100", "99.5", "100.5")]
    [InlineData("100.00", "99.995", "100.005")]
    [InlineData("1e2", "50", "150")]
    [InlineData("1.0e2", "95", "105")]
    [InlineData("-5.4", "-5.45", "-5.35")]
    public void The_digits_of_a_number_say_its_span(string text, string low, string high)
    {
        Assert.True(AskedNumber.TryRead(text, out var number));
        Assert.Equal((decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture)),
            (number.Low, number.High));
    }

    [Fact]
    public void A_quantity_has_prefix_number_system_and_code()
    {
        var term = Assert.IsType<QuantityTerm>(Term("Observation", "value-quantity=le5.40|http://unitsofmeasure.org|mg"));

        Assert.Equal((Prefix.Le, 5.4m, "http://unitsofmeasure.org", "mg"), (term.Prefix, term.Number.Value, term.System, term.Code));
        Assert.Equal("mg", Assert.IsType<QuantityTerm>(Term("Observation", "value-quantity=5.4||mg")).Code);
    }

    [Fact]
    public void Dates_have_prefixes_and_a_space_is_the_plus_of_a_zone()
    {
        Assert.Equal(Prefix.Sa, Assert.IsType<DateTerm>(Term("Patient", "birthdate=sa2013-03")).Prefix);
        Assert.Equal(Term("Observation", "date=2013-01-14T10:00:00+09:00"), Term("Observation", "date=2013-01-14T10:00:00 09:00"));
    }

    [Fact]
    public void References_are_ids_types_or_addresses()
    {
        Assert.Equal(("Patient", "23"), Target("subject=Patient/23"));
        Assert.Equal((null, "23"), Target("subject=23"));
        Assert.Equal(("Patient", "23"), Target("subject:Patient=23"));
        Assert.Equal(("Patient", "23"), Target("subject=http://example.jp/fhir/Patient/23"));
        Assert.Equal(new TokenTerm("http://i", "9"), Term("Observation", "subject:identifier=http://i|9"));
    }

    [Fact]
    public void Modifiers_are_read()
    {
        Assert.True(Assert.IsType<ValueCriterion>(Read("Patient", "gender:missing=true").Query.Criteria[0]).IsMissing);
        Assert.Equal(Modifier.Exact, Assert.IsType<ValueCriterion>(Read("Patient", "name:exact=A").Query.Criteria[0]).Modifier);
        Assert.Equal(new OfTypeTerm("http://v2", "MR", "446053"), Term("Patient", "identifier:of-type=http://v2|MR|446053"));
    }

    [Fact]
    public void A_composite_has_a_value_for_each_part()
    {
        var term = Assert.IsType<CompositeTerm>(Term("Observation", "code-value-quantity=http://loinc.org|718-7$gt9"));

        Assert.Equal(new TokenTerm("http://loinc.org", "718-7"), term.Parts[0]);
        Assert.Equal(Prefix.Gt, Assert.IsType<QuantityTerm>(term.Parts[1]).Prefix);
    }

    [Fact]
    public void Chains_go_forward_and_back()
    {
        var chain = Assert.IsType<ChainCriterion>(Read("Observation", "subject:Patient.organization.name=x").Query.Criteria[0]);
        var (type, inner) = Assert.Single(chain.Targets);
        Assert.Equal(("Patient", "Organization"), (type, Assert.IsType<ChainCriterion>(inner).Targets[0].Type));

        // Without a type: every type the reference leads to that has the parameter.
        var open = Assert.IsType<ChainCriterion>(Read("Observation", "subject.name=x").Query.Criteria[0]);
        Assert.Equal(["Location", "Patient"], open.Targets.Select(target => target.Type).Order(StringComparer.Ordinal));

        var has = Assert.IsType<HasCriterion>(Read("Patient", "_has:Observation:patient:_has:AuditEvent:entity:agent=x").Query.Criteria[0]);
        Assert.Equal(("Observation", "AuditEvent"), (has.Type, Assert.IsType<HasCriterion>(has.Inner).Type));
    }

    [Fact]
    public void What_shapes_the_answer_is_read()
    {
        var query = Read("Observation", "_sort=-date,_id", "_count=20", "_total=accurate", "_summary=count", "_elements=status,code",
            "_include=Observation:subject:Patient", "_revinclude:iterate=Provenance:target", "_include=*", "_format=json").Query;

        Assert.Equal([("date", true), ("_id", false)], query.Sort.Select(key => (key.Parameter.Code, key.IsDescending)));
        Assert.Equal((20, TotalMode.Accurate, SummaryMode.Count), (query.Count, query.Total, query.Summary));
        Assert.Equal(["status", "code"], query.Elements);
        Assert.Equal(["Observation False", "Provenance True", " False"], query.Inclusions.Select(one => $"{one.Source} {one.Iterates}"));
    }

    // Each row: a search, and words of its refusal.
    [Theory]
    [InlineData("Patient", "nam=x", "no search parameter nam")]
    [InlineData("Patient", "name:above=x", "takes no modifier :above")]
    [InlineData("Patient", "birthdate=19700101", "no date")]
    [InlineData("Patient", "gender:missing=yes", "true or false")]
    [InlineData("Observation", "value-quantity=x", "no quantity")]
    [InlineData("Observation", "code-value-quantity=a", "joined by $")]
    [InlineData("Observation", "code.name=x", "no reference")]
    [InlineData("Observation", "subject:Medication.code=x", "does not lead to Medication")]
    [InlineData("Observation", "subject.nothing=x", "None of the types")]
    [InlineData("Patient", "_has:Observation:code:status=final", "no reference")]
    [InlineData("Patient", "_has:Observation=x", "no _has")]
    [InlineData("Patient", "_sort=nothing", "no search parameter")]
    [InlineData("Patient", "_count=-1", "no count")]
    [InlineData("Patient", "_total=exact", "none, estimate, accurate")]
    [InlineData("Patient", "_elements=nothing", "no element")]
    [InlineData("Patient", "_include=Patient", "no inclusion")]
    [InlineData("Patient", "_content=x", "not supported")]
    [InlineData("Location", "near=1|2|3", "not supported")]
    [InlineData("Patiant", "name=x", "no resource")]
    [InlineData("Patient", "link.link.link.link.link.link.name=x", "links in one chain")]
    public void A_refusal_names_what_and_what_there_is(string type, string parameter, string words) =>
        Assert.Contains(words, Assert.Single(Read(type, parameter).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_of_a_name_lists_the_names() =>
        Assert.Contains("birthdate, ", Assert.Single(Read("Patient", "nam=x").Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Lenient_handling_leaves_out_only_unknown_names()
    {
        var reading = QueryReader.Read("Patient", [new("nam", "x"), new("birthdate", "19700101")], UnknownParameters.Ignore);

        Assert.Equal(("nam", "birthdate"), (Assert.Single(reading.Ignored).Name, Assert.Single(reading.Faults).Name));
    }

    [Fact]
    public void An_empty_value_asks_for_nothing() => Assert.Empty(Read("Patient", "name=").Query.Criteria);

    private static QueryReading Read(string type, params string[] parameters) => QueryReader.Read(type, parameters.Select(one =>
        one.IndexOf('=', StringComparison.Ordinal) is var at ? new KeyValuePair<string, string>(one[..at], one[(at + 1)..]) : default));

    private static SearchTerm Term(string type, string parameter)
    {
        var reading = Read(type, parameter);
        Assert.Empty(reading.Faults);
        return Assert.Single(Assert.IsType<ValueCriterion>(Assert.Single(reading.Query.Criteria)).Terms);
    }

    private static (string? Type, string? Id) Target(string parameter)
    {
        var target = Assert.IsType<ReferenceTerm>(Term("Observation", parameter)).Target;
        return (target.Type, target.Id);
    }
}
