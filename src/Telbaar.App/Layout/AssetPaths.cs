using System.Security.Cryptography;
using Telbaar.Serving;

namespace Telbaar.Layout;

/// <summary>The addresses of style and script, with a digest of their content, so that a browser may keep them and still sees a new version.</summary>
static class AssetPaths
{
    public static string Style { get; } = PathOf("telbaar.css");

    /// <summary>The script of the caller's screen.</summary>
    public static string Calling { get; } = PathOf("calling.js");

    /// <summary>The script of the page on which the KCC finds who can help.</summary>
    public static string Help { get; } = PathOf("help.js");

    static string PathOf(string name)
    {
        using var stream = Server.Assets.GetFileInfo(name).CreateReadStream();
        return $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    }
}
