using Renkei.Design.Components;

namespace Renkei.Tests.Design;

public class TextDifferenceTests
{
    private const int Tries = 500;

    [Fact]
    public void One_changed_word_is_one_piece_gone_and_one_come() => Assert.Equal(
        [new Piece(PieceKind.Gone, "6"), new Piece(PieceKind.Come, "7"), new Piece(PieceKind.Same, "月までに説明する。")],
        TextDifference.Of("6月までに説明する。", "7月までに説明する。"));

    [Fact]
    public void Equal_texts_are_one_piece() =>
        Assert.Equal([new Piece(PieceKind.Same, "同じ")], TextDifference.Of("同じ", "同じ"));

    [Fact]
    public void Nothing_and_something_is_something_come() =>
        Assert.Equal([new Piece(PieceKind.Come, "新しい")], TextDifference.Of("", "新しい"));

    [Fact]
    public void A_rare_kanji_is_not_cut_in_two() => Assert.Equal(
        [new Piece(PieceKind.Gone, "\U00020BB7"), new Piece(PieceKind.Come, "\U00020BB8"), new Piece(PieceKind.Same, "野家")],
        TextDifference.Of("\U00020BB7野家", "\U00020BB8野家"));

    [Fact]
    public void A_latin_word_or_a_number_is_never_cut() => Assert.Equal(
        [
            new Piece(PieceKind.Same, "Meet in "), new Piece(PieceKind.Gone, "September"), new Piece(PieceKind.Come, "October"),
            new Piece(PieceKind.Same, "、"), new Piece(PieceKind.Gone, "9"), new Piece(PieceKind.Come, "10"), new Piece(PieceKind.Same, "月"),
        ],
        TextDifference.Of("Meet in September、9月", "Meet in October、10月"));

    [Fact]
    public void Pieces_always_give_back_both_texts()
    {
        var random = new Random(20261122);
        for (var tries = 0; tries < Tries; tries++)
        {
            var (before, after) = (Some(random), Some(random));
            var pieces = TextDifference.Of(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Come).Select(piece => piece.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Gone).Select(piece => piece.Text)));
        }
    }

    [Fact]
    public void Texts_beyond_the_limit_are_compared_as_a_whole()
    {
        var (before, after) = (new string('前', TextDifference.ComparedLimit + 1), new string('後', TextDifference.ComparedLimit + 1));
        Assert.Equal([new Piece(PieceKind.Gone, before), new Piece(PieceKind.Come, after)], TextDifference.Of(before, after));
    }

    private static string Some(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "あいう\n𠮷".EnumerateRunes().ElementAt(random.Next(5))));
}
