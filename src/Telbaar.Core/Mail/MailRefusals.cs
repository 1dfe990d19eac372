using Telbaar.Acts;

namespace Telbaar.Mail;

public static class MailRefusals
{
    /// <summary>Not an address of mail; what was found is named.</summary>
    public static Refusal NoAddress { get; } = new("mail-no-address");

    /// <summary>A field that a template does not know; the fields that it knows are named.</summary>
    public static Refusal UnknownField { get; } = new("mail-unknown-field");

    /// <summary>A brace without its fellow.</summary>
    public static Refusal LooseBrace { get; } = new("mail-loose-brace");

    /// <summary>A template without a field that it must have.</summary>
    public static Refusal FieldMissing { get; } = new("mail-field-missing");

    /// <summary>A subject is one line.</summary>
    public static Refusal SeveralLines { get; } = new("mail-several-lines");
}
