using System.Buffers;
using System.Text;
using Renkei.Hl7v2.Mllp;

namespace Renkei.Tests.Hl7v2.Mllp;

public class MllpFramingTests
{
    [Theory]
    [InlineData("", MllpFind.NeedMore, 0, "")]
    [InlineData("\vMSH|", MllpFind.NeedMore, 0, "")]
    [InlineData("\vMSH|\u001C", MllpFind.NeedMore, 0, "")]
    [InlineData("\vMSH|\u001C\r", MllpFind.Frame, 7, "MSH|")]
    [InlineData("\v\u001C\r", MllpFind.Frame, 3, "")]
    [InlineData("\vMSH|\u001C\r\vMSH", MllpFind.Frame, 7, "MSH|")]
    [InlineData("\va\u001Cb\u001C\r", MllpFind.Frame, 6, "a\u001Cb")]
    [InlineData("garbage", MllpFind.Stray, 7, "")]
    [InlineData("\r\n\vMSH", MllpFind.Stray, 2, "")]
    [InlineData("\vMSH|half\vMSH|\u001C\r", MllpFind.Stray, 9, "")]
    [InlineData("\v1234567890123\u001C\r", MllpFind.TooBig, 16, "")]
    [InlineData("\v12345678901234", MllpFind.TooBig, 15, "")]
    public void A_step_says_what_stands_first(string bytes, MllpFind found, int consumed, string message)
    {
        var buffer = Encoding.Latin1.GetBytes(bytes);

        var step = MllpFraming.Next(buffer, 0, limit: 12);

        Assert.Equal((found, consumed), (step.Found, step.Consumed));
        Assert.Equal(message, Encoding.Latin1.GetString(buffer, step.Start, step.Length));
    }

    [Fact]
    public void Frames_arrive_whole_however_they_are_cut()
    {
        var sent = new ArrayBufferWriter<byte>();
        string[] messages = ["MSH|1", "", "MSH|\e$B4A;z\e(B\rPID|", "x\u001Cy"];
        foreach (var message in messages) MllpFraming.Write(Encoding.Latin1.GetBytes(message), sent);

        for (var size = 1; size <= sent.WrittenCount; size++)
        {
            var (got, buffer, seen) = (new List<string>(), new List<byte>(), 0);
            foreach (var chunk in sent.WrittenSpan.ToArray().Chunk(size))
            {
                buffer.AddRange(chunk);
                for (var step = Step(); step.Found != MllpFind.NeedMore; step = Step())
                {
                    got.Add(Encoding.Latin1.GetString([.. buffer.Skip(step.Start).Take(step.Length)]));
                    buffer.RemoveRange(0, step.Consumed);
                    seen = 0;
                }

                seen = buffer.Count;
            }

            Assert.Equal(messages, got);
            MllpStep Step() => MllpFraming.Next([.. buffer], seen, 1000);
        }
    }
}
