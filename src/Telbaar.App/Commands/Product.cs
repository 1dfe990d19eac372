using System.Reflection;

namespace Telbaar.Commands;

/// <summary>The program as it names itself in what it makes.</summary>
static class Product
{
    public static string Name { get; } = $"Telbaar {typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";
}
