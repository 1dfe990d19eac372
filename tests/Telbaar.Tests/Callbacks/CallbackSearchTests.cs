using System.Text.Json;
using Jint;
using Telbaar.Callbacks;
using Telbaar.Serving;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Callbacks;

/// <summary>The caller's screen finds the same message by a few letters as the page of callbacks.</summary>
public sealed class CallbackSearchTests
{
    static readonly OpenCallback[] messages =
    [
        Message("12", "Renée Verzonnen", "Mevrouw Bedacht", "023 900 12 34"),
        Message("A-7", "M0007", null, null),
        Message("123", "Jan  de Test", "José", "14 000 902"),
    ];

    [Theory]
    [InlineData("renee", "12")]
    [InlineData("VERZON", "12")]
    [InlineData("jose", "123")]
    [InlineData(" de  test ", "123")]
    [InlineData("900 123", "12")]
    [InlineData("000-9", "123")]
    [InlineData("12", "12")]
    [InlineData("a-7", "A-7")]
    [InlineData("m00", "A-7")]
    [InlineData("niemand", "")]
    [InlineData("", "12 A-7 123")]
    public void The_screen_and_the_server_find_the_same(string words, string expected)
    {
        using var engine = new ScreenScript();

        Assert.Equal(expected, string.Join(' ', messages.Where(message => message.IsMeantBy(words)).Select(message => message.Identifier)));
        Assert.Equal(expected, engine.Find(words));
    }

    static OpenCallback Message(string identifier, string employee, string? alias, string? number) =>
        new(default, identifier, employee, default, "Burgerzaken", alias, number, Attempts.Message.Voicemail, TestDatabase.Now, null);

    /// <summary>The script that is shipped.</summary>
    sealed class ScreenScript : IDisposable
    {
        readonly Jint.Engine engine = new();

        public string Find(string words)
        {
            using var script = new StreamReader(Server.Assets.GetFileInfo("calling.js").CreateReadStream());
            var told = JsonSerializer.Serialize(messages.Select(message => new { identifier = message.Identifier, employee = message.Employee, alias = message.Alias, numberLeft = message.NumberLeft }));
            return engine.Execute(script.ReadToEnd())
                .Evaluate($"({told}).filter(message => calling.isMeantBy(message, {JsonSerializer.Serialize(words)})).map(message => message.identifier).join(' ')").AsString();
        }

        public void Dispose() => engine.Dispose();
    }
}
