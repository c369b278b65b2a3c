using System.Collections.Immutable;
using Molt.Applying;
using Molt.Linking;
using Molt.Model;
using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>Writes what processes tell each other of tests and edits.</summary>
internal static class TestFormat
{
    // A test may write without end; nobody reads that.
    private const int MostText = 1 << 20;

    public static void Write(BinaryWriter writer, ImmutableArray<LoadablePatch> patches)
    {
        writer.Write(patches.Length);
        foreach (var patch in patches) PatchFormat.Write(writer, patch);
    }

    public static ImmutableArray<LoadablePatch> ReadPatches(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => PatchFormat.Read(reader))];

    public static void Write(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
    }

    public static ImmutableArray<string> ReadTexts(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];

    public static void Write(BinaryWriter writer, WantedTests wanted)
    {
        writer.Write(wanted.Types.Length);
        foreach (var type in wanted.Types)
        {
            writer.Write(type.Assembly);
            writer.Write(type.Name);
        }
        writer.Write(wanted.Methods?.Count ?? -1);
        foreach (var method in wanted.Methods ?? ImmutableHashSet<TestMethod>.Empty)
        {
            writer.Write(method.Class);
            writer.Write(method.Method);
        }
        WriteOptional(writer, wanted.Filter);
    }

    public static WantedTests ReadWanted(BinaryReader reader)
    {
        var types = Enumerable.Range(0, reader.ReadInt32()).Select(_ => new LoadedType(reader.ReadString(), reader.ReadString())).ToImmutableArray();
        var count = reader.ReadInt32();
        var methods = count < 0 ? null : Enumerable.Range(0, count).Select(_ => new TestMethod(reader.ReadString(), reader.ReadString())).ToHashSet();
        return new(types, methods, ReadOptional(reader));
    }

    public static void Write(BinaryWriter writer, TestCase test)
    {
        writer.Write(test.Id);
        writer.Write(test.Name);
        writer.Write(test.Class);
        writer.Write(test.Method);
    }

    public static TestCase ReadCase(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());

    public static void Write(BinaryWriter writer, TestResult result)
    {
        Write(writer, result.Test);
        writer.Write((int)result.Outcome);
        writer.Write(result.Duration.Ticks);
        writer.Write(Shortened(result.Message));
        writer.Write(Shortened(result.StackTrace));
        writer.Write(Shortened(result.Output));
    }

    public static TestResult ReadResult(BinaryReader reader) => new(ReadCase(reader), (TestOutcome)reader.ReadInt32(), new(reader.ReadInt64()))
    {
        Message = reader.ReadString(),
        StackTrace = reader.ReadString(),
        Output = reader.ReadString(),
    };

    public static void Write(BinaryWriter writer, LinkException refusal)
    {
        writer.Write(refusal.Id);
        writer.Write(refusal.Message);
        WriteOptional(writer, refusal.Type);
        WriteOptional(writer, refusal.Member);
        WriteOptional(writer, refusal.InnerException?.ToString());
    }

    public static LinkException ReadRefusal(BinaryReader reader)
    {
        var (id, message, type, member) = (reader.ReadString(), reader.ReadString(), ReadOptional(reader), ReadOptional(reader));
        return new(id, message, ReadOptional(reader) is { } thrown ? new DistantException(thrown) : null) { Type = type, Member = member };
    }

    public static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    public static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static string Shortened(string text) => text.Length <= MostText ? text : $"{text.AsSpan(0, MostText)}...";
}

/// <summary>What was thrown in another process, as text.</summary>
internal sealed class DistantException(string text) : Exception(text);
