using Telbaar.Acts;

namespace Telbaar.Retention;

public static class RetentionRefusals
{
    /// <summary>The code that was typed again is another one. Arguments: the code of the employee.</summary>
    public static Refusal OtherCode { get; } = new("other-code");
}
