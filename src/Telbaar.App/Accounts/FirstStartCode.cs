namespace Telbaar.Accounts;

/// <summary>The one-time code of the first start. It lives in memory; a restart makes another one.</summary>
sealed class FirstStartCode
{
    readonly Lock gate = new();
    string? digest;

    /// <summary>Whether there is a code that has not been used.</summary>
    public bool IsOpen => Volatile.Read(ref digest) is not null;

    /// <summary>Makes the code.</summary>
    /// <returns>The code, as it is shown on the console and nowhere else.</returns>
    public string Open()
    {
        var code = SecretCode.New();
        Volatile.Write(ref digest, SecretCode.DigestOf(code));
        return SecretCode.Grouped(code);
    }

    /// <summary>Takes the code out of use while it is tried, so that it works once. <see cref="PutBack"/> when nothing came of it.</summary>
    public bool TryTake(string? typed)
    {
        lock (gate)
        {
            if (digest is null || !SecretCode.Fits(typed, digest))
                return false;
            digest = null;
            return true;
        }
    }

    public void PutBack(string? typed) => Volatile.Write(ref digest, SecretCode.DigestOf(typed));
}
