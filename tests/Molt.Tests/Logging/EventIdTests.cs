using System.Reflection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Molt.Tests.Logging;

/// <summary>docs/logging.md has each log message with its event id, and no other.</summary>
public sealed class EventIdTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void TheTableHasEachMessageWithItsIdNameLevelAndText()
    {
        var messages = typeof(CodeReloader).Assembly.GetTypes().SelectMany(type => type.GetMethods(Declared))
            .Select(method => (method.Name, Message: method.GetCustomAttribute<LoggerMessageAttribute>())).Where(method => method.Message is not null)
            .OrderBy(method => method.Message!.EventId)
            .Select(method => $"{method.Message!.EventId} {method.Name} {(method.Message.Level == LogLevel.None ? "the diagnostic's" : method.Message.Level)}: {method.Message.Message}");
        Assert.Equal(messages, Rows().Select(row => $"{row[1]} {row[2]} {row[4]}: {row[5]}"));
    }

    [Fact]
    public void NoIdIsUsedTwiceAndEachCategoryIsAStagesOrThatOfEdits()
    {
        Assert.Equal(Rows().Count, Rows().Select(row => row[1]).Distinct().Count());
        var stages = Directory.EnumerateDirectories(Repository.PathOf("src/Molt")).Select(folder => $"Molt.{Path.GetFileName(folder)}");
        Assert.All(Rows(), row => Assert.Contains(row[3], stages.Append("Molt.Edits").Append("the stage's")));
    }

    private static List<string[]> Rows() => [.. File.ReadLines(Repository.PathOf("docs/logging.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(row => !row[2].StartsWith("Python", StringComparison.Ordinal))];
}
