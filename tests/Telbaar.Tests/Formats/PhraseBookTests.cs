using System.Text;
using CsCheck;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class PhraseBookTests
{
    [Fact]
    public void Numbers_texts_in_the_order_in_which_they_came() => Gen.Char["ab;\0"].Array[0, 40].Select(letters => new string(letters)).Array[0, 300].Sample(texts =>
    {
        const int most = 200;
        var book = new PhraseBook(most);
        foreach (var text in texts)
            book.Learn(BufferOf(text), 3, text.Length);
        var numbers = texts.Where(text => text.Length <= PhraseBook.Longest).Distinct().Take(most).Select((text, i) => (text, i + 1)).ToDictionary();
        Assert.All(texts, text => Assert.Equal((uint)numbers.GetValueOrDefault(text), book.NumberOf(BufferOf(text), 3, text.Length)));
    }, iter: 500);

    [Fact]
    public void Does_not_read_behind_the_end_of_a_buffer()
    {
        var book = new PhraseBook(9);
        book.Learn(Encoding.ASCII.GetBytes("kcc;beantwoord"), 0, 3);
        Assert.Equal(0u, book.NumberOf(BufferOf("kcc"), 3, 3));
    }

    static byte[] BufferOf(string text) => Encoding.ASCII.GetBytes($"xyz{text}{new string('z', 40)}");
}
