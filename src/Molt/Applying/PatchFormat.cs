using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;

namespace Molt.Applying;

/// <summary>Writes patches as bytes, for a world in another process. Both sides are the same build of Molt; a byte in front says so if they are not.</summary>
internal static class PatchFormat
{
    private const byte Version = 1;

    public static void Write(BinaryWriter writer, LoadablePatch patch)
    {
        writer.Write(Version);
        writer.Write(patch.Edit);
        WriteOptional(writer, patch.Bases);
        WriteOptional(writer, patch.Shape);
        WriteOptional(writer, patch.Bodies);
        Write(writer, patch.Moved.ByName, Write);
        Write(writer, patch.Published, Write);
        Write(writer, patch.FirstValues, Write);
        Write(writer, patch.Returned, Write);
        Write(writer, patch.Interfaces, Write);
        Write(writer, patch.Machines, Write);
        Write(writer, patch.Guarded, Write);
        writer.Write(patch.LeavesTraces);
    }

    /// <exception cref="InvalidDataException">It was written by another version.</exception>
    public static LoadablePatch Read(BinaryReader reader)
    {
        if (reader.ReadByte() is not Version and var other) throw new InvalidDataException($"A patch of version {other} cannot be read by version {Version}.");
        return new(reader.ReadInt32())
        {
            Bases = ReadOptional(reader),
            Shape = ReadOptional(reader),
            Bodies = ReadOptional(reader),
            Moved = new(ReadAll(reader, ReadMoved).ToImmutableDictionary()),
            Published = ReadAll(reader, ReadPublished),
            FirstValues = ReadAll(reader, from => new FirstValue(from.ReadString(), from.ReadString(), from.ReadString(), ReadRow(from))),
            Returned = ReadAll(reader, from => new ReturnedField(from.ReadString(), from.ReadString(), from.ReadInt32())),
            Interfaces = ReadAll(reader, ReadInterfaces),
            Machines = ReadAll(reader, from => new KnownMachine(from.ReadString(), from.ReadString(), ReadAll(from, number => number.ReadInt32()))),
            Guarded = ReadAll(reader, ReadGuarded),
            LeavesTraces = reader.ReadBoolean(),
        };
    }

    public static void Write(BinaryWriter writer, WrittenImage image)
    {
        writer.Write(image.Assembly);
        Write(writer, image.Image);
        Write(writer, image.Symbols);
    }

    public static WrittenImage ReadImage(BinaryReader reader) => new(reader.ReadString(), ReadBytes(reader), ReadBytes(reader));

    private static void WriteOptional(BinaryWriter writer, WrittenImage? image)
    {
        writer.Write(image is not null);
        if (image is not null) Write(writer, image);
    }

    private static WrittenImage? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? ReadImage(reader) : null;

    private static void Write(BinaryWriter writer, ImmutableArray<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes.AsSpan());
    }

    private static ImmutableArray<byte> ReadBytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes) : throw new EndOfStreamException();
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> all, Action<BinaryWriter, T> write)
    {
        writer.Write(all.Count);
        foreach (var one in all) write(writer, one);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.ReadInt32(); left > 0; left--) all.Add(read(reader));
        return all.ToImmutable();
    }

    private static void Write(BinaryWriter writer, KeyValuePair<(string Name, bool IsLive), MovedBase> moved)
    {
        writer.Write(moved.Key.Name);
        writer.Write(moved.Key.IsLive);
        writer.Write(moved.Value.Assembly);
        writer.Write(moved.Value.Namespace);
        writer.Write(moved.Value.Name);
    }

    private static KeyValuePair<(string, bool), MovedBase> ReadMoved(BinaryReader reader) =>
        new((reader.ReadString(), reader.ReadBoolean()), new(reader.ReadString(), reader.ReadString(), reader.ReadString()));

    private static void Write(BinaryWriter writer, PublishedBody body)
    {
        Write(writer, body.Method);
        Write(writer, body.Body);
        writer.Write(body.Name);
        writer.Write(body.ComesFirst);
        writer.Write(body.IsFirstAccess);
        writer.Write(body.HasCache);
        writer.Write(body.IsGuarded);
        writer.Write(body.IsEquality);
        Write(writer, body.Earlier);
        Write(writer, body.Gate?.Gate ?? default);
        Write(writer, body.Gate?.Former ?? default);
    }

    private static PublishedBody ReadPublished(BinaryReader reader) => new(ReadMethod(reader), ReadRow(reader), reader.ReadString())
    {
        ComesFirst = reader.ReadBoolean(),
        IsFirstAccess = reader.ReadBoolean(),
        HasCache = reader.ReadBoolean(),
        IsGuarded = reader.ReadBoolean(),
        IsEquality = reader.ReadBoolean(),
        Earlier = ReadRow(reader),
        Gate = (ReadRow(reader), ReadRow(reader)) is ({ IsNil: false } gate, var former) ? new(gate, former) : null,
    };

    private static void Write(BinaryWriter writer, FirstValue value)
    {
        writer.Write(value.Type);
        writer.Write(value.Field);
        writer.Write(value.Code);
        Write(writer, value.Body);
    }

    private static void Write(BinaryWriter writer, ReturnedField field)
    {
        writer.Write(field.Assembly);
        writer.Write(field.Counter);
        writer.Write(field.Incarnation);
    }

    private static void Write(BinaryWriter writer, ClassInterfaces interfaces)
    {
        writer.Write(interfaces.Assembly);
        writer.Write(MetadataTokens.GetRowNumber(interfaces.Class));
        Write(writer, interfaces.Implementations, static (to, type) =>
        {
            to.Write(type.Assembly);
            to.Write(type.Name);
        });
    }

    private static ClassInterfaces ReadInterfaces(BinaryReader reader) => new(
        reader.ReadString(), MetadataTokens.TypeDefinitionHandle(reader.ReadInt32()), ReadAll(reader, from => new LoadedType(from.ReadString(), from.ReadString())));

    private static void Write(BinaryWriter writer, KnownMachine machine)
    {
        writer.Write(machine.Type);
        writer.Write(machine.Name);
        Write(writer, machine.States, static (to, state) => to.Write(state));
    }

    private static void Write(BinaryWriter writer, GuardedCode guarded)
    {
        writer.Write(guarded.Type);
        writer.Write(guarded.Field);
        writer.Write(guarded.Loses);
        writer.Write(guarded.IsAsync);
        writer.Write(guarded.IsIterator);
        Write(writer, guarded.Former, static (to, former) =>
        {
            to.Write(former.Name);
            Write(to, former.Method);
            Write(to, former.Copy);
        });
    }

    private static GuardedCode ReadGuarded(BinaryReader reader) => new(reader.ReadString(), reader.ReadString())
    {
        Loses = reader.ReadBoolean(),
        IsAsync = reader.ReadBoolean(),
        IsIterator = reader.ReadBoolean(),
        Former = ReadAll(reader, from => new FormerMethod(from.ReadString(), ReadMethod(from), ReadRow(from))),
    };

    private static void Write(BinaryWriter writer, PatchableMethod method)
    {
        writer.Write(method.Assembly);
        Write(writer, method.Method);
    }

    private static PatchableMethod ReadMethod(BinaryReader reader) => new(reader.ReadString(), ReadRow(reader));

    private static void Write(BinaryWriter writer, MethodDefinitionHandle row) => writer.Write(MetadataTokens.GetRowNumber(row));

    private static MethodDefinitionHandle ReadRow(BinaryReader reader) => MetadataTokens.MethodDefinitionHandle(reader.ReadInt32());
}
