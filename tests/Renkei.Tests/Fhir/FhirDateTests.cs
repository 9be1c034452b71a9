using System.Text;
using Renkei.Fhir;

namespace Renkei.Tests.Fhir;

public class FhirDateTests
{
    // A date of life has no zone: it is read in Japan's, nine hours before UTC (decision 0121).
    [Theory]
    [InlineData("2013", "2012-12-31T15:00:00Z", "2013-12-31T15:00:00Z")]
    [InlineData("2012-02", "2012-01-31T15:00:00Z", "2012-02-29T15:00:00Z")]
    [InlineData("2013-01-14", "2013-01-13T15:00:00Z", "2013-01-14T15:00:00Z")]
    [InlineData("2013-01-14T10:00:00Z", "2013-01-14T10:00:00Z", "2013-01-14T10:00:01Z")]
    [InlineData("2013-01-14T10:00:00.25+09:00", "2013-01-14T01:00:00.25Z", "2013-01-14T01:00:00.26Z")]
    [InlineData("2013-01-14T10:00:00.1234567Z", "2013-01-14T10:00:00.123456Z", "2013-01-14T10:00:00.123457Z")]
    public void A_date_covers_the_time_it_names(string text, string low, string high)
    {
        Assert.True(FhirDate.TryRead(Encoding.UTF8.GetBytes(text), out var date));
        Assert.Equal((Micros(low), Micros(high)), (date.Low, date.High));
    }

    [Fact]
    public void A_search_may_leave_out_seconds_and_zone()
    {
        Assert.False(FhirDate.TryRead("2013-01-14T10:00"u8, out _));
        Assert.True(FhirDate.TryReadSearch("2013-01-14T10:00"u8, out var date));
        Assert.Equal((Micros("2013-01-14T01:00:00Z"), Micros("2013-01-14T01:01:00Z")), (date.Low, date.High));
    }

    private static long Micros(string text) =>
        (DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / 10;
}
