using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Document;

public class ParsedSectionsTests
{
    private static ActivityContent WithDue(int day) => new() { Due = new DateOnly(2027, 4, 1).AddDays(day) };

    [Fact]
    public void A_body_is_read_once_and_another_body_never_shares_it()
    {
        var parsed = new ParsedSections<ActivityContent>();
        var reads = 0;
        ActivityContent Read(string body) => parsed.Of(body, text =>
        {
            reads++;
            return WithDue(text.Length);
        });
        var first = Read("1");
        Assert.Same(first, Read("1"));
        Assert.Equal(WithDue(2).Due, Read("12").Due);
        Assert.Equal(WithDue(1).Due, Read("1").Due);
        Assert.Equal(2, reads);
    }

    [Fact]
    public void What_is_kept_stays_within_its_limit()
    {
        var parsed = new ParsedSections<ActivityContent>();
        for (var at = 0; at < 100; at++)
        {
            var body = at.ToString("D5", System.Globalization.CultureInfo.InvariantCulture) + new string('x', ParsedSections<ActivityContent>.BodyLimit - 5);
            Assert.Equal(WithDue(at).Due, parsed.Of(body, _ => WithDue(at)).Due);
            Assert.InRange(parsed.Characters, 1, ParsedSections<ActivityContent>.CharactersLimit);
        }

        var before = parsed.Characters;
        parsed.Of(new string('y', ParsedSections<ActivityContent>.BodyLimit + 1), _ => WithDue(0));
        Assert.Equal(before, parsed.Characters);
    }
}
