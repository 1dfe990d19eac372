using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;

namespace Telbaar.Storage;

/// <summary>The id of a stored thing: a version-7 Guid that we make ourselves, so that no thing must be stored before it is known.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

public static class EntityId
{
    /// <summary>A new id.</summary>
    /// <param name="at">The moment at which the thing comes to be; ids sort by it.</param>
    public static TId New<TId>(DateTimeOffset at)
        where TId : struct, IEntityId<TId> => TId.Of(Guid.CreateVersion7(at));

    /// <summary>The moment at which a thing came to be, as its id tells it (RFC 9562, section 5.7).</summary>
    public static DateTimeOffset MomentOf<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}

/// <summary>Reads and writes an id as text, for libraries that ask for it that way.</summary>
public sealed class EntityIdTextConverter<TId> : TypeConverter
    where TId : struct, IEntityId<TId>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => TId.Of(Guid.Parse((string)value));

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) => ((TId)value!).Value.ToString();
}
