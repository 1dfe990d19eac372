using CsCheck;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class PhraseTests
{
    [Fact]
    public void Has_the_bytes_of_its_text_and_nothing_behind_them() => Gen.Select(Gen.Byte.Array[80], Gen.Int[0, Phrase.Longest], Gen.Int[0, 48]).Sample((buffer, length, start) =>
    {
        Assert.True(Phrase.CanRead(buffer, start, length));
        var expected = new byte[Phrase.Longest];
        buffer.AsSpan(start, length).CopyTo(expected);
        Assert.Equal(System.Runtime.Intrinsics.Vector256.Create(expected), Phrase.Read(buffer, start, length));
    }, iter: 20_000);

    [Theory]
    [InlineData(49, 3)]
    [InlineData(0, 33)]
    public void Is_not_read_behind_the_end_of_a_buffer_nor_where_it_is_too_long(int start, int length) => Assert.False(Phrase.CanRead(new byte[80], start, length));
}
