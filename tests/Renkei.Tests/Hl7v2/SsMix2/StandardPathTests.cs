using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

public class StandardPathTests
{
    private const string Good = "123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_000000000000011_20260401120000000_01_1";

    [Fact]
    public void A_path_has_these_parts()
    {
        var faults = new List<string>();
        var path = StandardPath.Read(Good, faults)!;

        Assert.Empty(faults);
        Assert.Equal(new StandardFileName("1234567", "20260401", "OMP-01", "000000000000011", "20260401120000000", "01", ConditionFlag.Valid), path.Name);
        Assert.Equal("処方オーダ", path.Kind!.Name);
        Assert.EndsWith(path.Name.ToString(), Good, StringComparison.Ordinal);
        Assert.StartsWith(path.Name.DateFolder, Good, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123/456/1234567/-/ADT-00/1234567_-_ADT-00_999999999999999_20260401120000000_-_1")]
    [InlineData("123/456/1234567/-/PPR-01/1234567_-_PPR-01_999999999999999_20260401120000000_01_0")]
    [InlineData("123/456/1234567/20260401/OMD/1234567_20260401_OMD_1_20260401120000000_01_2")]
    [InlineData("123/456/1234567/-/ADT-01/1234567_-_ADT-01_999999999999999_20260401120000000_-_1")]
    [InlineData("123/456/123456/-/ADT-00/123456_-_ADT-00_999999999999999_20260401120000000_-_1")]
    public void Paths_of_the_specification_are_right(string path)
    {
        var faults = new List<string>();
        StandardPath.Read(path, faults);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("1234567_20260401_OMP-01_11_20260401120000000_01_1", "5:")]
    [InlineData("124/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_1", "first three")]
    [InlineData("123/457/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_1", "fourth to sixth")]
    [InlineData("123/456/1234568/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_1", "patient id of")]
    [InlineData("123/456/1234567/20260402/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_1", "care date of")]
    [InlineData("123/456/1234567/20260401/OMP-02/1234567_20260401_OMP-01_11_20260401120000000_01_1", "data type of")]
    [InlineData("123/456/1234567/20260401/XYZ-01/1234567_20260401_XYZ-01_11_20260401120000000_01_1", "26 data types")]
    [InlineData("123/456/1234567/-/OMP-01/1234567_-_OMP-01_11_20260401120000000_01_1", "not under")]
    [InlineData("123/456/1234567/20260401/ADT-00/1234567_20260401_ADT-00_11_20260401120000000_-_1", "no care date")]
    [InlineData("123/456/1234567/20260231/OMP-01/1234567_20260231_OMP-01_11_20260401120000000_01_1", "YYYYMMDD")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01__20260401120000000_01_1", "order number")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_2026040112000000_01_1", "17 digits")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401250000000_01_1", "17 digits")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_1_1", "department")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_3", "condition flag")]
    [InlineData("123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_11_20260401120000000_01_1.dat", "condition flag")]
    [InlineData("123/456/1234567/20260401/OMP-01/readme", "not 7")]
    [InlineData("123/45/12345/-/ADT-00/12345_-_ADT-00_999999999999999_20260401120000000_-_1", "6 to 15")]
    [InlineData("１２３/456/1/-/ADT-00/１２３4567_-_ADT-00_999999999999999_20260401120000000_-_1", "half-width")]
    public void What_breaks_the_rules_is_told(string path, string words)
    {
        var faults = new List<string>();
        StandardPath.Read(path, faults);
        Assert.Contains(faults, fault => fault.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_26_types_and_36_kinds_of_message()
    {
        Assert.Equal(26, DataKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.Equal(36, DataKinds.All.Sum(kind => kind.Messages.Length));
        Assert.All(DataKinds.All.SelectMany(kind => kind.Messages), message => Assert.NotNull(MessageStructures.Of(message.Event)));
    }

    [Theory]
    [InlineData("^経過記録^^11506-3^経過記録^LN", "11506-3")]
    [InlineData("L-OBSERVATIONS^OBSERVATIONS^99ZL01", "L-OBSERVATIONS")]
    public void Folders_of_the_extended_storage_are_read(string folder, string code)
    {
        var faults = new List<string>();
        var path = $"123/456/1234567/20260401/{folder}/1234567_20260401_{code}_1_20260401120000000_01_1";
        var place = ExtendedPath.Read(path, faults)!;

        Assert.Empty(faults);
        Assert.Equal(code, place.Kind.CodeInName);
        Assert.Equal(path, place.ToString());
    }

    [Theory]
    [InlineData("123/456/1234567/20260401/^^/1234567_20260401_x1_1_20260401120000000_01_1")]
    [InlineData("123/456/1234567/20260401/a^b/1234567_20260401_c_1_20260401120000000_01_1")]
    [InlineData("123/456/1234567/20260402/a^b/1234567_20260401_a_1_20260401120000000_01_1")]
    [InlineData("1234567_20260401_a_1_20260401120000000_01_1")]
    public void Wrong_extended_folders_are_told(string path)
    {
        var faults = new List<string>();
        ExtendedPath.Read(path, faults);
        Assert.NotEmpty(faults);
    }
}
