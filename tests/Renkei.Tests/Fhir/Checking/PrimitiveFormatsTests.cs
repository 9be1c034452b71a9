using System.Text;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Definitions;

namespace Renkei.Tests.Fhir.Checking;

public class PrimitiveFormatsTests
{
    // By the regular expressions and the text of R4 §2.24.0.1.
    [Theory]
    [InlineData(Primitive.Integer, "2147483647", true)]
    [InlineData(Primitive.Integer, "2147483648", false)]
    [InlineData(Primitive.Integer, "-0", true)]
    [InlineData(Primitive.Integer, "01", false)]
    [InlineData(Primitive.UnsignedInt, "0", true)]
    [InlineData(Primitive.UnsignedInt, "-1", false)]
    [InlineData(Primitive.PositiveInt, "0", false)]
    [InlineData(Primitive.Decimal, "-1.50E+10", true)]
    [InlineData(Primitive.Decimal, "1.", false)]
    [InlineData(Primitive.Decimal, ".5", false)]
    [InlineData(Primitive.Decimal, "00.5", false)]
    [InlineData(Primitive.Id, "0123456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData(Primitive.Id, "01234567890123456789012345678901234567890123456789012345678901234", false)]
    [InlineData(Primitive.Code, "a b", true)]
    [InlineData(Primitive.Code, "a  b", false)]
    [InlineData(Primitive.Code, " a", false)]
    [InlineData(Primitive.Uri, "http://x/ y", false)]
    [InlineData(Primitive.Oid, "urn:oid:1.2.392", true)]
    [InlineData(Primitive.Oid, "urn:oid:3.2", false)]
    [InlineData(Primitive.Oid, "urn:oid:1.02", false)]
    [InlineData(Primitive.Uuid, "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", true)]
    [InlineData(Primitive.Uuid, "urn:uuid:C757873D-EC9A-4326-A141-556F43239520", false)]
    [InlineData(Primitive.Base64Binary, "YW Jj\nZA==", true)]
    [InlineData(Primitive.Base64Binary, "YWJjZA", false)]
    [InlineData(Primitive.Base64Binary, "Y=Jj", false)]
    [InlineData(Primitive.Date, "2018", true)]
    [InlineData(Primitive.Date, "1973-06", true)]
    [InlineData(Primitive.Date, "1905-08-23", true)]
    [InlineData(Primitive.Date, "1905-8-23", false)]
    [InlineData(Primitive.Date, "0000", false)]
    [InlineData(Primitive.Date, "2015-02-07T13:28:17-05:00", false)]
    [InlineData(Primitive.DateTime, "2015-02-07T13:28:17-05:00", true)]
    [InlineData(Primitive.DateTime, "2015-02-07T13:28:17", false)]
    [InlineData(Primitive.DateTime, "2015-02-07T13:28Z", false)]
    [InlineData(Primitive.DateTime, "2015-02-07T24:00:00Z", false)]
    [InlineData(Primitive.DateTime, "2015-02-07T13:28:17+14:01", false)]
    [InlineData(Primitive.DateTime, "2000-02-29", true)]
    [InlineData(Primitive.DateTime, "1900-02-29", false)]
    [InlineData(Primitive.Instant, "2015-02-07T13:28:17.239+02:00", true)]
    [InlineData(Primitive.Instant, "2015-02-07", false)]
    [InlineData(Primitive.Time, "23:59:60", true)]
    [InlineData(Primitive.Time, "12:00", false)]
    [InlineData(Primitive.Time, "12:00:00Z", false)]
    public void A_format_is_that_of_its_type(Primitive kind, string text, bool valid) =>
        Assert.Equal(valid, PrimitiveFormats.Wrong(kind, Encoding.UTF8.GetBytes(text)) is null);
}
